package org.passerelle.mentoring;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.oversight.Suggestion;

/**
 * The rules of {@link AlertCauses} over the facts of one duo, so that a single alert can be told and made again from what
 * the register keeps. Days as ISO 8601, facts that do not exist are absent.
 */
final class AlertArithmetic {
  private AlertArithmetic() {}

  static Suggestion said(Map<String, Object> facts) {
    AlertKind kind = AlertKind.of(String.valueOf(facts.get("kind")));
    LocalDate today = Objects.requireNonNull(day(facts, "today"));
    boolean calls =
        switch (kind) {
          case SILENCE, CHECK_IN_LATE -> !limit(facts).isAfter(today);
          case START_LATE -> limit(facts).isBefore(today);
          case ENDING_SOON, PAPER_EXPIRES -> !Objects.requireNonNull(day(facts, "endsOn")).minus(period(facts)).isAfter(today);
          case MISSED_MEETINGS -> number(facts, "missed") >= number(facts, "allowed");
          case WORRYING_ANSWER -> number(facts, "worrying") > 0;
          case CONCERN -> true;
        };
    return new Suggestion.ForAPerson(calls ? "call" : "no-call", List.of(reason(kind, facts, today)));
  }

  private static Map<String, Object> reason(AlertKind kind, Map<String, Object> facts, LocalDate today) {
    return switch (kind) {
      case SILENCE, START_LATE, CHECK_IN_LATE ->
          Map.of("kind", kind.key(), "count", ChronoUnit.DAYS.between(since(facts), today));
      case ENDING_SOON, PAPER_EXPIRES ->
          Map.of("kind", kind.key(), "count", ChronoUnit.DAYS.between(today, Objects.requireNonNull(day(facts, "endsOn"))));
      case MISSED_MEETINGS -> Map.of("kind", kind.key(), "count", number(facts, "missed"));
      case WORRYING_ANSWER -> Map.of("kind", kind.key(), "count", number(facts, "worrying"));
      case CONCERN -> Map.of("kind", kind.key());
    };
  }

  private static LocalDate limit(Map<String, Object> facts) {
    return since(facts).plus(period(facts));
  }

  /** The latest of the days from which a rule counts. */
  private static LocalDate since(Map<String, Object> facts) {
    return Stream.of("formedOn", "firstMet", "startsOn", "lastMeeting", "backOn", "dueOn", "dealtWithOn")
        .map(fact -> day(facts, fact))
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static Period period(Map<String, Object> facts) {
    return Period.parse(String.valueOf(facts.get("within")));
  }

  private static long number(Map<String, Object> facts, String fact) {
    return facts.get(fact) instanceof Number number ? number.longValue() : 0;
  }

  private static @Nullable LocalDate day(Map<String, Object> facts, String fact) {
    return facts.get(fact) instanceof String written ? LocalDate.parse(written) : null;
  }
}
