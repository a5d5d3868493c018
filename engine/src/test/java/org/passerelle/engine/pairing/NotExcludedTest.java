package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Wishes;

class NotExcludedTest {
  private static String judge(Mentee mentee, Mentor mentor) {
    return Ada.because(new NotExcluded().judge(mentee, mentor, RuleSettings.USUAL));
  }

  @Test
  void whoDeclinedSomebodyIsNotProposedToThemAgain() {
    Mentee mentee = Ada.mentee(p -> p.wishing(Wishes.NONE.notWith("ben")));
    assertThat(judge(mentee, Ada.mentor(p -> p))).isEqualTo("refused: by-mentee");
  }

  @Test
  void aMentorCanExcludeAMentee() {
    Mentor mentor = Ada.mentor(p -> p.wishing(Wishes.NONE.notWith("cem").notWith("ada")));
    assertThat(judge(Ada.mentee(p -> p), mentor)).isEqualTo("refused: by-mentor");
  }

  @Test
  void somebodyElsesNameExcludesNobody() {
    Mentee mentee = Ada.mentee(p -> p.wishing(Wishes.NONE.notWith("cem")));
    assertThat(judge(mentee, Ada.mentor(p -> p))).isEqualTo("allowed");
  }
}
