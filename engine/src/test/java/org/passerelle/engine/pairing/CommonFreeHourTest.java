package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.WeeklyHours;

class CommonFreeHourTest {
  private static final WeeklyHours MONDAY_MORNING = WeeklyHours.on(DayOfWeek.MONDAY, 9, 12);

  private static String judge(WeeklyHours mentee, WeeklyHours mentor, int hours) {
    return Ada.because(
        new CommonFreeHour()
            .judge(
                Ada.mentee(p -> p.free(mentee)),
                Ada.mentor(p -> p.free(mentor)),
                RuleSettings.USUAL.meeting(hours)));
  }

  @Test
  void aMeetingMustFitIntoTheHoursBothAreFree() {
    WeeklyHours fromTen = WeeklyHours.on(DayOfWeek.MONDAY, 10, 18);
    assertThat(judge(MONDAY_MORNING, fromTen, 2)).isEqualTo("allowed");
    assertThat(judge(MONDAY_MORNING, fromTen, 3)).isEqualTo("refused: no-common-hour");
  }

  @Test
  void twoSeparateHoursAreNoTwoHourMeeting() {
    WeeklyHours apart = WeeklyHours.on(DayOfWeek.MONDAY, 9, 10).and(DayOfWeek.MONDAY, 11, 12);
    assertThat(judge(MONDAY_MORNING, apart, 2)).isEqualTo("refused: no-common-hour");
  }

  @Test
  void theSameHourOnAnotherDayIsNotTheSameHour() {
    assertThat(judge(MONDAY_MORNING, WeeklyHours.on(DayOfWeek.THURSDAY, 9, 12), 1))
        .isEqualTo("refused: no-common-hour");
  }

  @Test
  void hoursThatAreNotStatedArePresumedToFit() {
    assertThat(judge(MONDAY_MORNING, WeeklyHours.NOT_STATED, 2)).isEqualTo("presumed: hours-not-stated");
  }
}
