package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Wishes;

class ExplanationTest {
  private static Explanation explain(Mentee mentee, Mentor mentor) {
    return Explanation.of(
        mentee,
        mentor,
        MatchRules.with(RuleSettings.USUAL),
        new Scoring(RuleSettings.USUAL, Weights.USUAL));
  }

  @Test
  void aPossiblePairTellsItsScoreFactorByFactorAndWhatToAsk() {
    var explanation =
        (Explanation.Possible)
            explain(
                Ada.mentee(p -> p.speaking("fr", Cefr.B1).working(Occupations.of("2221"))),
                Ada.mentor(p -> p.speaking("fr", Cefr.C2).working(Occupations.of("2222"))));
    assertThat(explanation.score()).isEqualTo(225 + 60);
    assertThat(explanation.reasons())
        .filteredOn(reason -> reason.points() > 0)
        .extracting(reason -> reason.factor().key() + " " + reason.because() + " " + reason.points())
        .containsExactly("occupation minor-group 225", "languages one 60");
    assertThat(explanation.toAsk())
        .extracting(Verdict.Presumed::because)
        .containsExactly("hours-not-stated", "place-not-stated");
  }

  @Test
  void anImpossiblePairNamesEveryRuleAgainstIt() {
    var explanation =
        (Explanation.Impossible)
            explain(
                Ada.mentee(p -> p.speaking("fr", Cefr.B1).wishing(Wishes.NONE.onlyWith(Gender.WOMAN))),
                Ada.mentor(p -> p.speaking("nl", Cefr.C2).being(Gender.MAN)));
    assertThat(explanation.refusals())
        .extracting(refusal -> refusal.rule().key() + " " + refusal.because())
        .containsExactly("wishes mentee-wish", "shared-language none-shared");
  }
}
