package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Languages;

class LanguageEaseTest {
  private static int points(Languages mentee, Languages mentor) {
    return new LanguageEase()
        .thousandths(
            Ada.mentee(p -> p.speaking(mentee)), Ada.mentor(p -> p.speaking(mentor)), RuleSettings.USUAL);
  }

  @Test
  void theWeakerOfTheTwoDecidesHowEasilyTheyTalk() {
    assertThat(points(Languages.of("fr", Cefr.B1), Languages.of("fr", Cefr.NATIVE))).isEqualTo(400);
    assertThat(points(Languages.of("fr", Cefr.C1), Languages.of("fr", Cefr.NATIVE))).isEqualTo(700);
    assertThat(points(Languages.of("fr", Cefr.NATIVE), Languages.of("fr", Cefr.NATIVE))).isEqualTo(850);
  }

  @Test
  void aSecondSharedLanguageHelps() {
    Languages both = Languages.of("fr", Cefr.B2).and("ar", Cefr.NATIVE);
    assertThat(points(both, Languages.of("fr", Cefr.C2).and("ar", Cefr.NATIVE))).isEqualTo(1000);
    assertThat(points(both, Languages.of("fr", Cefr.C2).and("ar", Cefr.A1))).isEqualTo(550);
  }

  @Test
  void theBestLanguageIsToldWithTheOthers() {
    Languages three = Languages.of(Map.of("fr", Cefr.B2, "ar", Cefr.NATIVE, "en", Cefr.C1));
    Factor.Told told =
        new LanguageEase()
            .tell(Ada.mentee(p -> p.speaking(three)), Ada.mentor(p -> p.speaking(three)), RuleSettings.USUAL);
    assertThat(told)
        .isEqualTo(
            new Factor.Told(
                "several",
                Map.of(
                    "language", new Fact.Language("ar"),
                    "level", new Fact.Level(Cefr.NATIVE),
                    "others", new Fact.LanguageList(List.of("en", "fr")))));
  }

  @Test
  void withoutASharedLanguageThereIsNothingToAdd() {
    assertThat(points(Languages.of("fr", Cefr.C2), Languages.NOT_STATED)).isZero();
  }
}
