package org.passerelle.people.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A Gregorian date known to the day, the month, the year, or not at all; {@code estimated} when the person or an
 * official only supposes it. A day needs its month, a month its year.
 */
public record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day, boolean estimated) {
  public static final PartialDate UNKNOWN = new PartialDate(null, null, null, false);

  public enum Precision { DAY, MONTH, YEAR, UNKNOWN }

  public PartialDate {
    if (day != null && month == null || month != null && year == null) {
      throw new IllegalArgumentException("a day needs its month, a month its year");
    }
    if (year != null && month != null) {
      LocalDate.of(year, month, day == null ? 1 : day);
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false);
  }

  public static PartialDate of(int year, int month) {
    return new PartialDate(year, month, null, false);
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, null, null, false);
  }

  public PartialDate asEstimated() {
    return year == null ? this : new PartialDate(year, month, day, true);
  }

  public Precision precision() {
    return day != null ? Precision.DAY : month != null ? Precision.MONTH : year != null ? Precision.YEAR : Precision.UNKNOWN;
  }

  /** First day it can be; null when unknown. */
  public @Nullable LocalDate earliest() {
    return year == null ? null : LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** Last day it can be; null when unknown. */
  public @Nullable LocalDate latest() {
    if (year == null) {
      return null;
    }
    var lastMonth = YearMonth.of(year, month == null ? 12 : month);
    return day == null ? lastMonth.atEndOfMonth() : lastMonth.atDay(day);
  }

  /** True when both can be the same day: 1998 and 3 April 1998 agree; unknown agrees with everything. */
  public boolean agreesWith(PartialDate other) {
    return (year == null || other.year == null || year.equals(other.year))
        && (month == null || other.month == null || month.equals(other.month))
        && (day == null || other.day == null || day.equals(other.day));
  }

  /** ISO 8601 to the known precision ({@code 1998-04-03}, {@code 1998-04}, {@code 1998}), {@code ~} before an estimate, empty when unknown. */
  @Override
  public String toString() {
    if (year == null) {
      return "";
    }
    var text = new StringBuilder(estimated ? "~" : "").append("%04d".formatted(year));
    if (month != null) {
      text.append("-%02d".formatted(month));
    }
    if (day != null) {
      text.append("-%02d".formatted(day));
    }
    return text.toString();
  }
}
