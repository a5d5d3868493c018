package org.passerelle.people.facts;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Hours of a usual week, in the person's own time zone. Spans are sorted and never touch each other. */
public record WeeklyHours(List<Span> spans) {
  static final int DAY_END = 24 * 60;
  private static final int HOURS_A_DAY = 24;

  /** @param from minutes since midnight, {@code until} exclusive, at most 1440 */
  public record Span(DayOfWeek day, int from, int until) {
    public Span {
      if (from < 0 || until > DAY_END || from >= until) {
        throw new IllegalArgumentException("minutes " + from + " until " + until);
      }
    }

    @Override
    public String toString() {
      return "%s %02d:%02d-%02d:%02d".formatted(day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(java.util.Locale.ROOT),
          from / 60, from % 60, until / 60, until % 60);
    }
  }

  public WeeklyHours {
    var sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::day).thenComparingInt(Span::from));
    var merged = new ArrayList<Span>();
    for (var span : sorted) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.day() == span.day() && span.from() <= last.until()) {
        merged.set(merged.size() - 1, new Span(span.day(), last.from(), Math.max(last.until(), span.until())));
      } else {
        merged.add(span);
      }
    }
    spans = List.copyOf(merged);
  }

  /** The 168 hours from Monday midnight that are wholly free. */
  public BitSet wholeHours() {
    var hours = new BitSet(7 * HOURS_A_DAY);
    for (var span : spans) {
      int start = (span.day().getValue() - 1) * HOURS_A_DAY;
      hours.set(start + (span.from() + 59) / 60, Math.max(start + (span.from() + 59) / 60, start + span.until() / 60));
    }
    return hours;
  }

  public int minutesAWeek() {
    return spans.stream().mapToInt(span -> span.until() - span.from()).sum();
  }

  /** {@code Mon 09:00-12:00; Wed 14:00-18:00}: what {@link HoursReader} reads back. */
  @Override
  public String toString() {
    return spans.stream().map(Span::toString).collect(Collectors.joining("; "));
  }
}
