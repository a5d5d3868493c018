package org.passerelle.cli.evidence;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Options;

/** What was typed, read as numbers, lists and names; a refusal names the option. */
final class Typed {
  /** Every whole number up to here is one in floating point too, and sums of four counts stay exact. */
  static final long MOST_COUNTED = 1_000_000_000_000_000L;
  static final String A_COUNT = "must be a whole number of at least 0 and at most 10^15.";

  private final Options options;

  Typed(Options options) {
    this.options = options;
  }

  Optional<String> maybe(String option) {
    return options.value(option);
  }

  String text(String option) {
    return maybe(option).orElseThrow(() -> new BadInput("The option --" + option + " is missing; give it a value."));
  }

  boolean has(String option) {
    return maybe(option).isPresent();
  }

  boolean flag(String option) {
    return options.flag(option);
  }

  /** Words parted by commas, blanks around them dropped; empty if the option is not there. */
  List<String> list(String option) {
    return maybe(option).map(typed -> split(option, typed)).orElse(List.of());
  }

  /** A list in which each word may stand once. */
  List<String> distinct(String option) {
    List<String> words = list(option);
    words.stream().filter(word -> Collections.frequency(words, word) > 1).findFirst().ifPresent(word -> {
      throw new BadInput("--%s names `%s` twice; name it once.".formatted(option, word));
    });
    return words;
  }

  private static List<String> split(String option, String typed) {
    List<String> words = Arrays.stream(typed.split(",", -1)).map(String::strip).toList();
    if (words.contains("")) {
      throw new BadInput("--%s is `%s`; part its values by single commas.".formatted(option, typed));
    }
    return words;
  }

  long whole(String option) {
    return whole(option, text(option));
  }

  long whole(String option, long otherwise) {
    return has(option) ? whole(option) : otherwise;
  }

  private static long whole(String option, String typed) {
    try {
      long value = Long.parseLong(typed.strip());
      if (value >= 0 && value <= MOST_COUNTED) {
        return value;
      }
    } catch (NumberFormatException notAWholeNumber) {
      // answered below, as one out of range is
    }
    throw new BadInput("--%s is `%s`; it %s".formatted(option, typed, A_COUNT));
  }

  List<Long> wholes(String option) {
    return list(option).stream().map(word -> whole(option, word)).toList();
  }

  double real(String option) {
    return real(option, text(option));
  }

  double real(String option, double otherwise) {
    return has(option) ? real(option) : otherwise;
  }

  static double real(String option, String typed) {
    try {
      double value = Double.parseDouble(typed);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // answered below, as an infinite one is
    }
    throw new BadInput("--%s is `%s`; it must be a number.".formatted(option, typed));
  }

  double share(String option, double otherwise) {
    double value = real(option, otherwise);
    if (!(value >= 0 && value <= 1)) {
      throw new BadInput("--%s is `%s`; it must lie between 0 and 1.".formatted(option, text(option)));
    }
    return value;
  }

  double level() {
    double level = real("level", 0.95);
    if (!(level > 0 && level < 1)) {
      throw new BadInput("--level is `%s`; it must lie between 0 and 1, such as 0.95.".formatted(text("level")));
    }
    return level;
  }

  /** The one of {@code allowed} that was typed. */
  String oneOf(String option, List<String> allowed, String otherwise) {
    String typed = maybe(option).orElse(otherwise);
    if (!allowed.contains(typed)) {
      throw new BadInput("--%s is `%s`; choose one of %s.".formatted(option, typed,
          allowed.stream().collect(Collectors.joining(", "))));
    }
    return typed;
  }

  Path file(String option) {
    return Path.of(text(option));
  }
}
