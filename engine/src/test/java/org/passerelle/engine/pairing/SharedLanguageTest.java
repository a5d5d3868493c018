package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;

class SharedLanguageTest {
  private static final Mentee SPEAKS_TIGRINYA_AND_SOME_FRENCH =
      Ada.mentee(p -> p.speaking("ti", Cefr.NATIVE).speaking("fr", Cefr.A2));

  private static String judge(Mentee mentee, Languages mentor, Cefr working) {
    var settings = RuleSettings.USUAL.working(working);
    return Ada.because(new SharedLanguage().judge(mentee, Ada.mentor(p -> p.speaking(mentor)), settings));
  }

  @Test
  void aCommonLanguageBelowWorkingLevelIsNotEnough() {
    Languages french = Languages.of("fr", Cefr.NATIVE);
    assertThat(judge(SPEAKS_TIGRINYA_AND_SOME_FRENCH, french, Cefr.B1)).isEqualTo("refused: none-shared");
    assertThat(judge(SPEAKS_TIGRINYA_AND_SOME_FRENCH, french, Cefr.A2)).isEqualTo("allowed");
  }

  @Test
  void aMotherTongueInCommonIsALanguageLikeAnyOther() {
    assertThat(judge(SPEAKS_TIGRINYA_AND_SOME_FRENCH, Languages.of("ti", Cefr.B1), Cefr.B1)).isEqualTo("allowed");
  }

  @Test
  void aLanguageNamedWithoutLevelCountsAsB1() {
    Mentee mentee = Ada.mentee(p -> p.speaking("fr", Cefr.UNSTATED));
    assertThat(judge(mentee, Languages.of("fr", Cefr.C2), Cefr.B1)).isEqualTo("allowed");
    assertThat(judge(mentee, Languages.of("fr", Cefr.C2), Cefr.B2)).isEqualTo("refused: none-shared");
  }

  @Test
  void whoeverStatedNoLanguageIsNotProposedAndTheRefusalSaysWhoToAsk() {
    assertThat(judge(SPEAKS_TIGRINYA_AND_SOME_FRENCH, Languages.NOT_STATED, Cefr.B1))
        .isEqualTo("refused: mentor-not-stated");
    assertThat(judge(Ada.mentee(p -> p), Languages.of("fr", Cefr.C1), Cefr.B1))
        .isEqualTo("refused: mentee-not-stated");
  }

  @Test
  void theRefusalNamesTheLanguagesOfBoth() {
    Verdict verdict =
        new SharedLanguage()
            .judge(
                SPEAKS_TIGRINYA_AND_SOME_FRENCH,
                Ada.mentor(p -> p.speaking("nl", Cefr.C1)),
                RuleSettings.USUAL);
    assertThat(((Verdict.Refused) verdict).facts())
        .isEqualTo(
            Map.of(
                "level", new Fact.Level(Cefr.B1),
                "menteeLanguages", new Fact.LanguageList(List.of("fr", "ti")),
                "mentorLanguages", new Fact.LanguageList(List.of("nl"))));
  }
}
