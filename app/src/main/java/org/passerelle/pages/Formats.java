package org.passerelle.pages;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;

/** Dates, times, numbers and lists as a language writes them, in a network's zone, by the product's clock. */
public final class Formats {
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private final Language language;
  private final ZoneId zone;
  private final Clock clock;

  public Formats(Language language, ZoneId zone, Clock clock) {
    this.language = language;
    this.zone = zone;
    this.clock = clock;
  }

  public ZoneId zone() {
    return zone;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** 22 November 2026. */
  public String date(LocalDate date) {
    return skeleton(DateFormat.YEAR_MONTH_DAY, date);
  }

  public String date(Instant instant) {
    return date(dayOf(instant));
  }

  /** 22 Nov 2026, for tables. */
  public String shortDate(LocalDate date) {
    return skeleton(DateFormat.YEAR_ABBR_MONTH_DAY, date);
  }

  public String shortDate(Instant instant) {
    return shortDate(dayOf(instant));
  }

  /** Sunday 22 November. */
  public String weekday(LocalDate date) {
    return skeleton(DateFormat.MONTH_WEEKDAY_DAY, date);
  }

  public String weekday(Instant instant) {
    return weekday(dayOf(instant));
  }

  /** November 2026. */
  public String month(LocalDate date) {
    return skeleton(DateFormat.YEAR_MONTH, date);
  }

  /** 15:30. */
  public String time(LocalTime time) {
    return pattern("Hm", UTC).format(Date.from(time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC)));
  }

  public String time(Instant instant) {
    return pattern("Hm", icuZone()).format(Date.from(instant));
  }

  /** 22 November 2026 at 15:30. */
  public String dateTime(Instant instant) {
    return pattern("yMMMMdHm", icuZone()).format(Date.from(instant));
  }

  /** Sunday 22 November at 15:30, for appointments. */
  public String weekdayTime(Instant instant) {
    return pattern("MMMMEEEEdHm", icuZone()).format(Date.from(instant));
  }

  /** 22-29 November 2026. */
  public String dates(LocalDate from, LocalDate until) {
    var format = DateIntervalFormat.getInstance(DateFormat.YEAR_MONTH_DAY, language.locale());
    format.setTimeZone(UTC);
    return withoutYearSign(format.format(new DateInterval(millis(from), millis(until))));
  }

  /** 15:30-17:00. */
  public String times(Instant from, Instant until) {
    var format = DateIntervalFormat.getInstance("Hm", language.locale());
    format.setTimeZone(icuZone());
    return format.format(new DateInterval(from.toEpochMilli(), until.toEpochMilli()));
  }

  /** How far a day is from today: today, tomorrow, 3 days ago, in 2 weeks, 5 months ago, in 2 years. */
  public String relative(LocalDate date) {
    var format = RelativeDateTimeFormatter.getInstance(language.locale(), null,
        RelativeDateTimeFormatter.Style.LONG, DisplayContext.CAPITALIZATION_NONE);
    long days = ChronoUnit.DAYS.between(today(), date);
    if (Math.abs(days) <= 1) {
      return format.format(days, RelativeDateTimeUnit.DAY);
    }
    Direction direction = days < 0 ? Direction.LAST : Direction.NEXT;
    long distance = Math.abs(days);
    if (distance < 14) {
      return format.format(distance, direction, RelativeUnit.DAYS);
    }
    if (distance < 60) {
      return format.format(distance / 7, direction, RelativeUnit.WEEKS);
    }
    LocalDate earlier = days < 0 ? date : today();
    LocalDate later = days < 0 ? today() : date;
    long months = ChronoUnit.MONTHS.between(earlier, later);
    return months < 24
        ? format.format(months, direction, RelativeUnit.MONTHS)
        : format.format(months / 12, direction, RelativeUnit.YEARS);
  }

  public String relative(Instant instant) {
    return relative(dayOf(instant));
  }

  public String number(Number number) {
    return NumberFormat.getInstance(language.locale()).format(number);
  }

  /** An amount of money, rounded to the cent, with cents only where there are some. */
  public String amount(double amount) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    long cents = Math.round(amount * 100);
    format.setMinimumFractionDigits(cents % 100 == 0 ? 0 : 2);
    format.setMaximumFractionDigits(2);
    return format.format(cents / 100.0);
  }

  /** A share between 0 and 1 as a percentage with that many decimals. */
  public String percent(double share, int decimals) {
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(decimals);
    format.setMinimumFractionDigits(decimals);
    return format.format(share);
  }

  String list(Collection<?> items) {
    return ListFormatter.getInstance(language.locale()).format(items);
  }

  /** The name of a language in this one; {@code tag} is BCP 47. */
  public String languageName(String tag) {
    return LocaleDisplayNames.getInstance(language.locale()).localeDisplayName(tag);
  }

  /** The name of a country; {@code code} is ISO 3166-1 alpha-2. */
  public String countryName(String code) {
    return LocaleDisplayNames.getInstance(language.locale()).regionDisplayName(code);
  }

  private LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private String skeleton(String skeleton, LocalDate date) {
    return withoutYearSign(pattern(skeleton, UTC).format(new Date(millis(date))));
  }

  /** Ukrainian dates end in an abbreviation of "year"; a sentence that ends with one would have two stops. */
  private static String withoutYearSign(String date) {
    return date.replaceFirst("\\h*р\\.$", "");
  }

  private DateFormat pattern(String skeleton, TimeZone timeZone) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
    format.setTimeZone(timeZone);
    return format;
  }

  private TimeZone icuZone() {
    return TimeZone.getTimeZone(zone.getId());
  }

  private static long millis(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
