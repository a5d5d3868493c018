package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartialDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void aYearAloneGivesARangeOfAges() {
    assertThat(PartialDate.of(1998).youngestAgeOn(TODAY)).isEqualTo(27);
    assertThat(PartialDate.of(1998).oldestAgeOn(TODAY)).isEqualTo(28);
    assertThat(PartialDate.UNKNOWN.oldestAgeOn(TODAY)).isEqualTo(-1);
  }

  @Test
  void aBirthdayTodayCountsAsAWholeYear() {
    assertThat(PartialDate.of(LocalDate.of(1998, 11, 22)).youngestAgeOn(TODAY)).isEqualTo(28);
    assertThat(PartialDate.of(LocalDate.of(1998, 11, 23)).youngestAgeOn(TODAY)).isEqualTo(27);
  }

  @Test
  void lessPreciseDatesAgreeWithMorePreciseOnes() {
    var day = PartialDate.of(LocalDate.of(1998, 4, 3));
    assertThat(day.agreesWith(PartialDate.of(1998, 4))).isTrue();
    assertThat(day.agreesWith(PartialDate.UNKNOWN)).isTrue();
    assertThat(day.agreesWith(PartialDate.of(1997))).isFalse();
    assertThat(PartialDate.of(1998, 2).latest()).isEqualTo(LocalDate.of(1998, 2, 28));
  }

  @Test
  void nonsenseCannotBeBuilt() {
    assertThatThrownBy(() -> new PartialDate(1998, null, 3, false)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PartialDate(1998, 2, 31, false)).isInstanceOf(java.time.DateTimeException.class);
  }
}
