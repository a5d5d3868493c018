package org.passerelle.people.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them. Day first unless told otherwise; year first is seen from its four digits. A text that
 * could be two days, or none, is refused.
 *
 * @param today the day against which the future and two-digit years are judged
 */
public record DateReader(LocalDate today, boolean monthFirst) {
  private static final int OLDEST_AGE = 115;
  private static final int YOUNGEST_WRITTEN_SHORT = 14;
  private static final int FURTHEST_AHEAD = 50;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 5_000;
  private static final int LAST_SERIAL = 80_000;
  private static final Set<String> UNKNOWN_WORDS = Set.of("", "unknown", "not known", "inconnu", "inconnue", "onbekend", "unbekannt",
      "невідомо", "невідома", "неизвестно", "غير معروف", "غير معروفه", "مجهول", "na", "n a", "none", "nvt", "nihil");
  private static final Pattern ESTIMATE = Pattern.compile(
      "^(?:~|≈|±|\\+/-|c\\.|ca\\.?|circa|about|around|approx\\.?|approximately|est\\.?|estimated|vers|environ|env\\.|ongeveer|rond|"
          + "ungefähr|etwa|um|приблизно|близько|около|حوالي|تقريبا)\\s*|\\s*(?:\\?|\\(?(?:est\\.?|estimated|estimé|estimée|geschat|geschätzt)\\)?)$",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CLOCK = Pattern.compile("[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:Z|[AaPp][Mm])?$");
  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|er|ère|e|ste|de|\\.?-?го)(?=\\s)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,8})(?:[\\s./,-]+(\\d{1,4}))?(?:[\\s./,-]+(\\d{1,4}))?\\.?");
  private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,4}) )?m(\\d{1,2})(?: (\\d{1,4}))?(?: (\\d{1,4}))?");

  public DateReader(LocalDate today) {
    this(today, false);
  }

  /** A birth date: not in the future, at most 115 years ago; {@code 07} is 2007, {@code 49} is 1949. */
  public Reading<PartialDate> birth(String typed) {
    var read = read(typed, true);
    if (read instanceof Reading.Understood<PartialDate>(PartialDate date) && date.earliest() instanceof LocalDate earliest) {
      if (earliest.isAfter(today)) {
        return Reading.refused("facts.date.birth-in-future", typed);
      }
      if (earliest.getYear() < today.getYear() - OLDEST_AGE) {
        return Reading.refused("facts.date.birth-too-long-ago", typed, "years", OLDEST_AGE);
      }
    }
    return read;
  }

  /** A date of something that happened: not in the future. */
  public Reading<PartialDate> past(String typed) {
    var read = any(typed);
    return read instanceof Reading.Understood<PartialDate>(PartialDate date) && date.earliest() instanceof LocalDate earliest && earliest.isAfter(today)
        ? Reading.refused("facts.date.in-future", typed)
        : read;
  }

  /** Any date within 50 years ahead and 115 back, such as the expiry of a permit. */
  public Reading<PartialDate> any(String typed) {
    var read = read(typed, false);
    return read instanceof Reading.Understood<PartialDate>(PartialDate date) && date.year() instanceof Integer year
            && (year > today.getYear() + FURTHEST_AHEAD || year < today.getYear() - OLDEST_AGE)
        ? Reading.refused("facts.date.year-unlikely", typed, "year", Integer.toString(year))
        : read;
  }

  private Reading<PartialDate> read(String typed, boolean birth) {
    var text = ORDINAL.matcher(CLOCK.matcher(Spelling.tidy(typed)).replaceAll("")).replaceAll("");
    if (UNKNOWN_WORDS.contains(Spelling.folded(text))) {
      return Reading.understood(PartialDate.UNKNOWN);
    }
    var sure = ESTIMATE.matcher(text).replaceAll("").strip();
    try {
      var read = parts(typed, sure, birth);
      return sure.equals(text) ? read : read.map(PartialDate::asEstimated);
    } catch (DateTimeException notInTheCalendar) {
      return Reading.refused("facts.date.not-in-calendar", typed);
    }
  }

  private Reading<PartialDate> parts(String typed, String text, boolean birth) {
    var numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return numbers.group(2) == null
          ? oneNumber(typed, numbers.group(1))
          : numbers.group(3) == null ? monthAndYear(typed, numbers) : threeNumbers(typed, numbers, birth);
    }
    var named = NAMED.matcher(MonthNames.asNumbers(text));
    if (named.find()) {
      return namedMonth(typed, named, birth);
    }
    return Reading.refused("facts.date.not-a-date", typed);
  }

  private static Reading<PartialDate> oneNumber(String typed, String digits) {
    int number = Integer.parseInt(digits);
    return switch (digits.length()) {
      case 4 -> number > 0 ? Reading.understood(PartialDate.of(number)) : Reading.refused("facts.date.not-a-date", typed);
      case 5 -> number >= FIRST_SERIAL && number <= LAST_SERIAL
          ? Reading.understood(PartialDate.of(SERIAL_ZERO.plusDays(number)))
          : Reading.refused("facts.date.not-a-date", typed);
      case 8 -> Reading.understood(eightDigits(number));
      default -> Reading.refused("facts.date.not-a-date", typed);
    };
  }

  private static PartialDate eightDigits(int number) {
    int yearFirst = number / 10_000;
    return yearFirst >= 1900 && yearFirst < 2100 && number / 100 % 100 <= 12
        ? date(yearFirst, number / 100 % 100, number % 100)
        : date(number % 10_000, number / 10_000 % 100, number / 1_000_000);
  }

  private static Reading<PartialDate> monthAndYear(String typed, Matcher numbers) {
    var first = numbers.group(1);
    var second = numbers.group(2);
    if (first.length() == 4 && second.length() <= 2) {
      return Reading.understood(date(Integer.parseInt(first), Integer.parseInt(second), 0));
    }
    return second.length() == 4 && first.length() <= 2
        ? Reading.understood(date(Integer.parseInt(second), Integer.parseInt(first), 0))
        : Reading.refused("facts.date.no-year", typed);
  }

  private Reading<PartialDate> threeNumbers(String typed, Matcher numbers, boolean birth) {
    int[] n = Arrays.stream(new String[] {numbers.group(1), numbers.group(2), numbers.group(3)}).mapToInt(Integer::parseInt).toArray();
    if (numbers.group(1).length() == 4) {
      return Reading.understood(date(n[0], n[1], n[2]));
    }
    if (numbers.group(1).length() > 2 || numbers.group(2).length() > 2 || numbers.group(3).length() == 3) {
      return Reading.refused("facts.date.not-a-date", typed);
    }
    if (n[0] > 31) {
      return Reading.refused("facts.date.ambiguous", typed);
    }
    int day = monthFirst ? n[1] : n[0];
    int month = monthFirst ? n[0] : n[1];
    if (month > 12 && day <= 12) {
      return Reading.refused("facts.date.no-such-month", typed, "month", month);
    }
    var year = numbers.group(3).length() == 4 ? Integer.valueOf(n[2]) : wholeYear(n[2], birth);
    return year == null ? Reading.refused("facts.date.short-year", typed) : Reading.understood(date(year, month, day));
  }

  private Reading<PartialDate> namedMonth(String typed, Matcher named, boolean birth) {
    var before = named.group(1);
    var after = named.group(3);
    int month = Integer.parseInt(named.group(2));
    if (before != null && before.length() == 4) {
      return Reading.understood(date(Integer.parseInt(before), month, after == null ? 0 : Integer.parseInt(after)));
    }
    var dayText = named.group(4) == null ? before : after;
    var yearText = named.group(4) == null ? after : named.group(4);
    if (yearText == null || yearText.length() == 3 || yearText.length() == 1) {
      return Reading.refused("facts.date.no-year", typed);
    }
    var year = yearText.length() == 4 ? Integer.valueOf(yearText) : wholeYear(Integer.parseInt(yearText), birth);
    return year == null
        ? Reading.refused("facts.date.short-year", typed)
        : Reading.understood(date(year, month, dayText == null ? 0 : Integer.parseInt(dayText)));
  }

  /** Null when two centuries are equally likely: nobody here is under 14, few are over 99. */
  private @Nullable Integer wholeYear(int shortYear, boolean birth) {
    int thisCentury = today.getYear() / 100 * 100;
    int sinceCentury = today.getYear() - thisCentury;
    if (!birth) {
      return shortYear <= sinceCentury + FURTHEST_AHEAD / 2 ? thisCentury + shortYear : thisCentury - 100 + shortYear;
    }
    if (shortYear <= sinceCentury - YOUNGEST_WRITTEN_SHORT) {
      return thisCentury + shortYear;
    }
    return shortYear <= sinceCentury ? null : Integer.valueOf(thisCentury - 100 + shortYear);
  }

  /** Zero for a part that is not known, as in 00/00/1998. */
  private static PartialDate date(int year, int month, int day) {
    if (month == 0) {
      return PartialDate.of(year);
    }
    return day == 0 ? new PartialDate(year, month, null, false) : new PartialDate(year, month, day, false);
  }
}
