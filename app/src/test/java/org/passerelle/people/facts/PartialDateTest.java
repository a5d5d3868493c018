package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartialDateTest {
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
