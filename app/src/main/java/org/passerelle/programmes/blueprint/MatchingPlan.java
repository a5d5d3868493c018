package org.passerelle.programmes.blueprint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.AtMost;
import org.passerelle.programmes.blueprint.yaml.Default;

/**
 * How people are proposed to each other.
 *
 * @param rules what makes a pair possible at all
 * @param sharedLanguage working level of a shared language
 * @param weights what each factor may add to a pair's score, in points; a hypothesis of the programme
 * @param weightsVersion raised with every change of the weights
 * @param meetsEvery how often the team decides; in whole weeks, months or years the meeting falls on {@code meetsOn}
 * @param atOnceAfter who has waited this long is to be proposed at once, without the next meeting
 * @param liftHardest of a hundred who wait, so many with the fewest possible supporters are lifted in the proposed set; 0
 *     for none
 * @param waitingPromise from applying to being in contact
 * @param answerWithin time to decline or accept
 */
public record MatchingPlan(
    List<Rule> rules,
    @Default("B1") Cefr sharedLanguage,
    Map<Factor, Integer> weights,
    @AtLeast(1) int weightsVersion,
    Period meetsEvery,
    @Default("tuesday") DayOfWeek meetsOn,
    @Default("P45D") Period atOnceAfter,
    @Default("25") @AtLeast(0) @AtMost(50) int liftHardest,
    @Nullable Period waitingPromise,
    @Nullable Period answerWithin,
    @Nullable @AtLeast(1) Integer mostKilometres) {

  public MatchingPlan {
    rules = List.copyOf(rules);
    weights = weights.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  /** The day of the next meeting, {@code today} included; the first is in the first week of an edition or after it. */
  public LocalDate meetingFrom(LocalDate opensOn, LocalDate today) {
    boolean byWeekday = meetsEvery.toTotalMonths() > 0 || meetsEvery.getDays() % 7 == 0;
    LocalDate first = byWeekday ? opensOn.with(TemporalAdjusters.nextOrSame(meetsOn)) : opensOn;
    if (!first.isBefore(today)) {
      return first;
    }
    if (meetsEvery.toTotalMonths() > 0) {
      return meetingOfAMonthFrom(first, today);
    }
    long every = Math.max(1, meetsEvery.getDays());
    long since = ChronoUnit.DAYS.between(first, today);
    return first.plusDays(Math.ceilDiv(since, every) * every);
  }

  /** Where meetings are counted in months: on the first such weekday of the month. */
  private LocalDate meetingOfAMonthFrom(LocalDate first, LocalDate today) {
    LocalDate month = first.withDayOfMonth(1);
    LocalDate meeting = first;
    while (meeting.isBefore(today)) {
      month = month.plus(meetsEvery);
      meeting = month.with(TemporalAdjusters.firstInMonth(meetsOn));
    }
    return meeting;
  }

  public enum Rule {
    SHARED_LANGUAGE,
    REACHABLE,
    COMMON_FREE_HOUR,
    TRAINED,
    CHECKED,
    WISHES,
    CAPACITY
  }

  public enum Factor {
    OCCUPATION,
    SECTOR,
    LANGUAGES,
    INTERESTS,
    GOALS,
    AVAILABILITY,
    DISTANCE,
    WAITING
  }
}
