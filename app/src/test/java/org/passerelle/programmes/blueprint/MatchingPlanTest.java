package org.passerelle.programmes.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.people.facts.Cefr;

class MatchingPlanTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static MatchingPlan every(Period period) {
    return new MatchingPlan(
        List.of(), Cefr.B1, Map.of(), 1, period, DayOfWeek.TUESDAY, Period.ofDays(45), 25, null, null, null);
  }

  @Test
  void theTeamMeetsEachTuesday() {
    MatchingPlan weekly = every(Period.ofWeeks(1));
    assertThat(weekly.meetingFrom(MONDAY, MONDAY)).isEqualTo(MONDAY.plusDays(1));
    assertThat(weekly.meetingFrom(MONDAY, MONDAY.plusDays(1))).isEqualTo(MONDAY.plusDays(1));
    assertThat(weekly.meetingFrom(MONDAY, MONDAY.plusDays(2))).isEqualTo(MONDAY.plusDays(8));
  }

  @Test
  void everySecondWeekCountsFromTheOpening() {
    MatchingPlan twoWeeks = every(Period.ofWeeks(2));
    assertThat(twoWeeks.meetingFrom(MONDAY, MONDAY.plusDays(3))).isEqualTo(MONDAY.plusDays(15));
    assertThat(twoWeeks.meetingFrom(MONDAY, MONDAY.minusDays(30))).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void aMonthlyMeetingIsOnTheFirstTuesdayOfTheMonth() {
    assertThat(every(Period.ofMonths(1)).meetingFrom(MONDAY, LocalDate.of(2026, 1, 20)))
        .isEqualTo(LocalDate.of(2026, 2, 3));
  }

  @Test
  void whoDecidesDailyMeetsToday() {
    assertThat(every(Period.ofDays(1)).meetingFrom(MONDAY, MONDAY.plusDays(9))).isEqualTo(MONDAY.plusDays(9));
  }
}
