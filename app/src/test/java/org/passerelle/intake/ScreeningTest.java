package org.passerelle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Texts;

class ScreeningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Texts NAMES = new Texts(Map.of(Language.ENGLISH, "References"));

  private static ScreeningCheck asked(int count) {
    return new ScreeningCheck(ScreeningCheck.Kind.REFERENCES, NAMES, null, count, "matching", Period.ofYears(2));
  }

  private static Screening.Seen seen(boolean inOrder, LocalDate reviewOn) {
    return new Screening.Seen(inOrder, TODAY.minusYears(1), UUID.randomUUID(), reviewOn);
  }

  @Test
  void aCheckHoldsUntilTheDayOnWhichItMustBeSeenAgain() {
    Screening screening = new Screening(asked(1), List.of(seen(true, TODAY.plusDays(1))));
    assertThat(screening.isValidOn(TODAY)).isTrue();
    assertThat(screening.isValidOn(TODAY.plusDays(1))).isFalse();
  }

  @Test
  void whatWasNotInOrderDoesNotCount() {
    assertThat(new Screening(asked(1), List.of(seen(false, null))).isValidOn(TODAY)).isFalse();
  }

  @Test
  void twoReferencesAreTwo() {
    assertThat(new Screening(asked(2), List.of(seen(true, null))).isValidOn(TODAY)).isFalse();
    assertThat(new Screening(asked(2), List.of(seen(true, null), seen(true, null))).isValidOn(TODAY)).isTrue();
  }
}
