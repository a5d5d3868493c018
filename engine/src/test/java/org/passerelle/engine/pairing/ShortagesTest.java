package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Wishes;

class ShortagesTest {
  private static Mentee mentee(String id, Profile profile, int days) {
    return new Mentee(id, profile, days);
  }

  private static Profile speaking(String... codes) {
    Languages spoken = Languages.NOT_STATED;
    for (String code : codes) {
      spoken = spoken.and(code, Cefr.C1);
    }
    return Profile.EMPTY.speaking(spoken);
  }

  private static Shortages shortages(int wanted, List<Mentee> mentees) {
    List<Mentor> mentors =
        List.of(
            Mentor.ready("m1", speaking("fr").being(Gender.MAN), 1),
            Mentor.ready("m2", speaking("fr", "en").being(Gender.MAN), 2),
            Mentor.ready("m3", speaking("nl").being(Gender.WOMAN), 1),
            new Mentor("m4", speaking("ti"), 1, false, true));
    var rules = MatchRules.with(RuleSettings.USUAL);
    var index = new MentorIndex(mentors, rules, new Scoring(RuleSettings.USUAL, Weights.USUAL));
    return new Shortages(index, mentees, wanted);
  }

  @Test
  void aManagerSeesWhichLanguageWouldOpenMost() {
    Shortages found =
        shortages(
            2,
            List.of(
                mentee("a", speaking("ti"), 10),
                mentee("b", speaking("ti", "nl"), 20),
                mentee("c", speaking("fr"), 30),
                mentee("d", speaking("uk"), 40)));
    assertThat(found.languages())
        .containsExactly(
            new Shortages.Language("ti", 2, 2, 0, 2),
            new Shortages.Language("nl", 1, 1, 1, 1),
            new Shortages.Language("uk", 1, 1, 0, 1),
            new Shortages.Language("fr", 1, 0, 2, 0));
  }

  @Test
  void theHardestToMatchComeFirstAndOfEqualsWhoWaitsLongest() {
    Shortages found =
        shortages(
            3,
            List.of(
                mentee("two", speaking("fr"), 1),
                mentee("none", speaking("uk"), 5),
                mentee("none, longer", speaking("so"), 50),
                mentee("one", speaking("en"), 100)));
    assertThat(found.hardest().stream().map(hard -> hard.mentee().id()))
        .containsExactly("none, longer", "none", "one", "two");
  }

  @Test
  void theRuleThatStandsInTheWayIsNamedWithWhatItCosts() {
    Mentee wishesAWoman =
        mentee("a", speaking("fr").wishing(Wishes.NONE.onlyWith(Gender.WOMAN)), 10);
    Shortages found = shortages(1, List.of(wishesAWoman, mentee("b", speaking("ti"), 9)));
    assertThat(found.hardest().getFirst().inTheWay()).isEqualTo(new WishesKept());
    assertThat(found.hardest().getFirst().wouldBePossible()).isEqualTo(2);
    assertThat(found.inTheWay()).isEqualTo(Map.of("wishes", 1, "shared-language", 1));
  }

  @Test
  void whoHasEnoughToChooseFromIsNotShort() {
    assertThat(shortages(2, List.of(mentee("a", speaking("fr"), 10))).hardest()).isEmpty();
  }
}
