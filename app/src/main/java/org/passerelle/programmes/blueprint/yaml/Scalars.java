package org.passerelle.programmes.blueprint.yaml;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one written word into a value, or says why it cannot be one. */
final class Scalars {
  private static final int LONGEST_TEXT = 8000;

  private final Spelling spelling;

  Scalars(Spelling spelling) {
    this.spelling = spelling;
  }

  /**
   * @param component where the value goes; tells the range and the codes allowed
   */
  Object read(Class<?> type, String written, RecordComponent component) {
    if (type == String.class) {
      return text(written, component.getAnnotation(Code.class));
    }
    if (type == int.class || type == Integer.class) {
      return inRange(wholeNumber(written), component);
    }
    if (type == BigDecimal.class) {
      return inRange(number(written), component);
    }
    if (type == boolean.class) {
      return truth(written);
    }
    if (type == Period.class) {
      return period(written);
    }
    if (type == Duration.class) {
      return duration(written);
    }
    if (type == URI.class) {
      return link(written);
    }
    if (type.isEnum()) {
      return word(type, written);
    }
    throw new IllegalStateException("No way to read a " + type + " from a file");
  }

  private static String text(String written, @Nullable Code code) {
    String text = written.strip();
    if (text.isEmpty()) {
      throw new Nonsense("is empty", "Write a text or leave the key out.");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new Nonsense("is longer than " + LONGEST_TEXT + " characters", "Shorten it.");
    }
    if (code != null) {
      refuseUnknownCode(text, code.value());
    }
    return text;
  }

  private static void refuseUnknownCode(String text, Code.Standard standard) {
    boolean known =
        switch (standard) {
          case COUNTRY -> Set.of(Locale.getISOCountries()).contains(text);
          case LANGUAGE -> Set.of(Locale.getISOLanguages()).contains(text);
          case OCCUPATION -> text.matches("[0-9]{1,4}");
          case CURRENCY -> isCurrency(text);
        };
    if (!known) {
      String example =
          switch (standard) {
            case COUNTRY -> "Use two capitals of ISO 3166-1, such as BE.";
            case LANGUAGE -> "Use two small letters of ISO 639-1, such as fr.";
            case OCCUPATION -> "Use one to four digits of ISCO-08, such as 2221.";
            case CURRENCY -> "Use three capitals of ISO 4217, such as EUR.";
          };
      throw new Nonsense("cannot be \"" + text + "\"", example);
    }
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream().anyMatch(one -> one.getCurrencyCode().equals(code));
  }

  private static Integer wholeNumber(String written) {
    try {
      return Integer.valueOf(written);
    } catch (NumberFormatException wrong) {
      throw new Nonsense("should be a whole number, not \"" + written + "\"", "Write digits only, such as 12.");
    }
  }

  private static BigDecimal number(String written) {
    if (!written.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      throw new Nonsense("should be a number, not \"" + written + "\"", "Write digits and a point, such as 0.8.");
    }
    return new BigDecimal(written);
  }

  private static <N extends Number> N inRange(N number, RecordComponent component) {
    AtLeast least = component.getAnnotation(AtLeast.class);
    if (least != null && number.doubleValue() < least.value()) {
      throw new Nonsense("is " + number + ", which is too little", "Write " + plain(least.value()) + " or more.");
    }
    AtMost most = component.getAnnotation(AtMost.class);
    if (most != null && number.doubleValue() > most.value()) {
      throw new Nonsense("is " + number + ", which is too much", "Write " + plain(most.value()) + " or less.");
    }
    return number;
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private static Boolean truth(String written) {
    return switch (written) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Nonsense("should be true or false, not \"" + written + "\"", "Write true or false.");
    };
  }

  private static Period period(String written) {
    try {
      Period period = Period.parse(written);
      if (!period.isZero() && !period.isNegative()) {
        return period;
      }
    } catch (DateTimeParseException wrong) {
      // told below, together with the periods that are not after all
    }
    throw new Nonsense(
        "should be a period of days, weeks, months or years, not \"" + written + "\"",
        "Write P14D for 14 days, P2W for 2 weeks, P6M for 6 months.");
  }

  private static Duration duration(String written) {
    try {
      Duration duration = Duration.parse(written);
      if (duration.isPositive()) {
        return duration;
      }
    } catch (DateTimeParseException wrong) {
      // told below
    }
    throw new Nonsense(
        "should be a length of time, not \"" + written + "\"", "Write PT90M for 90 minutes, PT2H for 2 hours.");
  }

  private static URI link(String written) {
    if (!written.matches("https://[^\\s/]+(/\\S*)?")) {
      throw new Nonsense("should be a web address, not \"" + written + "\"", "Write it whole, from https:// on.");
    }
    return URI.create(written);
  }

  Object word(Class<?> type, String written) {
    for (Object constant : type.getEnumConstants()) {
      if (spelling.of((Enum<?>) constant).equalsIgnoreCase(written)) {
        return constant;
      }
    }
    throw new Nonsense("cannot be \"" + written + "\"", Names.didYouMean(written, spelling.allOf(type)));
  }
}
