package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Wishes;

class WishesKeptTest {
  private static final Wishes A_WOMAN = Wishes.NONE.onlyWith(Gender.WOMAN);

  private static String judge(Mentee mentee, Mentor mentor) {
    return Ada.because(new WishesKept().judge(mentee, mentor, RuleSettings.USUAL));
  }

  @Test
  void eachIsAsTheOtherWished() {
    Mentee mentee = Ada.mentee(p -> p.being(Gender.WOMAN).wishing(A_WOMAN));
    assertThat(judge(mentee, Ada.mentor(p -> p.being(Gender.WOMAN)))).isEqualTo("allowed");
    assertThat(judge(mentee, Ada.mentor(p -> p.being(Gender.MAN)))).isEqualTo("refused: mentee-wish");
  }

  @Test
  void theMentorsWishCountsAsMuch() {
    Mentor mentor = Ada.mentor(p -> p.being(Gender.WOMAN).wishing(A_WOMAN));
    assertThat(judge(Ada.mentee(p -> p.being(Gender.OTHER)), mentor)).isEqualTo("refused: mentor-wish");
    assertThat(judge(Ada.mentee(p -> p.being(Gender.WOMAN)), mentor)).isEqualTo("allowed");
  }

  @Test
  void aWishIsNeverGuessedAgainst() {
    Mentee mentee = Ada.mentee(p -> p.wishing(A_WOMAN));
    assertThat(judge(mentee, Ada.mentor(p -> p))).isEqualTo("refused: mentee-wish");
  }

  @Test
  void withoutAWishAnybodyFits() {
    assertThat(judge(Ada.mentee(p -> p), Ada.mentor(p -> p.being(Gender.MAN)))).isEqualTo("allowed");
  }
}
