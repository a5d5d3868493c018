package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.WeeklyHours;

class AvailabilityTest {
  private static final WeeklyHours TUESDAY = WeeklyHours.on(DayOfWeek.TUESDAY, 9, 21);

  private static int points(WeeklyHours mentee, WeeklyHours mentor) {
    return new Availability()
        .thousandths(Ada.mentee(p -> p.free(mentee)), Ada.mentor(p -> p.free(mentor)), RuleSettings.USUAL);
  }

  @Test
  void everyCommonHourCountsUpToTen() {
    assertThat(points(TUESDAY, WeeklyHours.on(DayOfWeek.TUESDAY, 18, 24))).isEqualTo(300);
    assertThat(points(TUESDAY, TUESDAY)).isEqualTo(1000);
    assertThat(points(TUESDAY, WeeklyHours.on(DayOfWeek.SUNDAY, 9, 21))).isZero();
  }

  @Test
  void theFirstCommonHourIsTold() {
    Factor.Told told =
        new Availability()
            .tell(
                Ada.mentee(p -> p.free(TUESDAY)),
                Ada.mentor(p -> p.free(WeeklyHours.on(DayOfWeek.TUESDAY, 18, 24))),
                RuleSettings.USUAL);
    assertThat(told)
        .isEqualTo(
            new Factor.Told(
                "common", Map.of("hours", new Fact.Count(3), "first", new Fact.HourOfWeek(24 + 18))));
  }

  @Test
  void hoursThatAreNotStatedGiveNoPointsAndSaySo() {
    assertThat(points(TUESDAY, WeeklyHours.NOT_STATED)).isZero();
  }
}
