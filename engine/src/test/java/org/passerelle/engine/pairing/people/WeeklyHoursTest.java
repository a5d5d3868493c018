package org.passerelle.engine.pairing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {
  @Test
  void startsOfAStretchAreThoseFoundHourByHour() {
    var random = new Random(1);
    for (int round = 0; round < 500; round++) {
      int[] hours = random.ints(120, 0, WeeklyHours.HOURS).toArray();
      var free = WeeklyHours.ofHours(hours);
      int length = 1 + random.nextInt(6);
      for (int start = 0; start < WeeklyHours.HOURS; start++) {
        boolean whole = start + length <= WeeklyHours.HOURS;
        for (int hour = start; whole && hour < start + length; hour++) {
          whole = free.has(hour);
        }
        assertThat(free.starts(length).has(start)).isEqualTo(whole);
      }
    }
  }

  @Test
  void aWeekReadsAsDaysAndHours() {
    var free = WeeklyHours.on(DayOfWeek.MONDAY, 9, 12).and(DayOfWeek.SUNDAY, 20, 24);
    assertThat(free).hasToString("mon 9-12 sun 20-24");
    assertThat(free.count()).isEqualTo(7);
    assertThat(free.first()).isEqualTo(9);
  }

  @Test
  void hoursBackwardsAreRefusedWithAHint() {
    assertThatThrownBy(() -> WeeklyHours.on(DayOfWeek.FRIDAY, 18, 9))
        .hasMessage("Hours from 18 to 9 are no stretch of a day: give a start before an end, from 0 to 24.");
  }
}
