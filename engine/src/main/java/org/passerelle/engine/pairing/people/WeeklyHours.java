package org.passerelle.engine.pairing.people;

import java.time.DayOfWeek;
import java.util.Locale;

/**
 * The hours of a week in which a person is free, one bit an hour from Monday 00:00, in the programme's own time zone.
 * No hour at all means: not stated. A stretch of hours may cross midnight, but not the end of Sunday.
 */
public record WeeklyHours(long low, long middle, long high) {
  /** Of a week; hour 0 begins on Monday at midnight. */
  public static final int HOURS = 7 * 24;
  public static final WeeklyHours NOT_STATED = new WeeklyHours(0, 0, 0);

  public WeeklyHours {
    if (high >>> (HOURS - 128) != 0) {
      throw new IllegalArgumentException("A week has 168 hours.");
    }
  }

  /** From one full hour to another of the same day; {@code to} is exclusive and at most 24. */
  public static WeeklyHours on(DayOfWeek day, int from, int to) {
    return NOT_STATED.and(day, from, to);
  }

  public WeeklyHours and(DayOfWeek day, int from, int to) {
    if (from < 0 || to > 24 || from >= to) {
      throw new IllegalArgumentException(
          "Hours from %d to %d are no stretch of a day: give a start before an end, from 0 to 24.".formatted(from, to));
    }
    long[] bits = {low, middle, high};
    for (int hour = (day.getValue() - 1) * 24 + from; hour < (day.getValue() - 1) * 24 + to; hour++) {
      bits[hour >> 6] |= 1L << hour;
    }
    return new WeeklyHours(bits[0], bits[1], bits[2]);
  }

  public static WeeklyHours ofHours(int... hours) {
    long[] bits = new long[3];
    for (int hour : hours) {
      if (hour < 0 || hour >= HOURS) {
        throw new IllegalArgumentException("Hour %d lies outside the week: give 0 to 167.".formatted(hour));
      }
      bits[hour >> 6] |= 1L << hour;
    }
    return new WeeklyHours(bits[0], bits[1], bits[2]);
  }

  public boolean isStated() {
    return (low | middle | high) != 0;
  }

  public int count() {
    return Long.bitCount(low) + Long.bitCount(middle) + Long.bitCount(high);
  }

  /** Whether the hour of the week, 0 (Monday 00:00) to 167, is free. */
  public boolean has(int hour) {
    long bits = hour < 64 ? low : hour < 128 ? middle : high;
    return (bits >>> hour & 1) != 0;
  }

  public WeeklyHours common(WeeklyHours other) {
    return new WeeklyHours(low & other.low, middle & other.middle, high & other.high);
  }

  public int countCommon(WeeklyHours other) {
    return Long.bitCount(low & other.low) + Long.bitCount(middle & other.middle) + Long.bitCount(high & other.high);
  }

  /** The hours at which a free stretch of that many hours can begin. */
  public WeeklyHours starts(int length) {
    long a = low;
    long b = middle;
    long c = high;
    for (int shift = 1; shift < length; shift++) {
      a &= low >>> shift | middle << -shift;
      b &= middle >>> shift | high << -shift;
      c &= high >>> shift;
    }
    return new WeeklyHours(a, b, c);
  }

  /** The first free hour of the week, 0 to 167, or -1. */
  public int first() {
    if (low != 0) {
      return Long.numberOfTrailingZeros(low);
    }
    if (middle != 0) {
      return 64 + Long.numberOfTrailingZeros(middle);
    }
    return high != 0 ? 128 + Long.numberOfTrailingZeros(high) : -1;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int hour = 0; hour < HOURS; hour++) {
      if (has(hour) && (hour % 24 == 0 || !has(hour - 1))) {
        int end = hour + 1;
        while (end % 24 != 0 && has(end)) {
          end++;
        }
        String day = DayOfWeek.of(hour / 24 + 1).name().substring(0, 3).toLowerCase(Locale.ROOT);
        text.append(text.isEmpty() ? "" : " ").append(day).append(' ');
        text.append(hour % 24).append('-').append((end - 1) % 24 + 1);
      }
    }
    return text.toString();
  }
}
