package org.passerelle.cli.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.matching.kernel.KernelFacts;
import org.passerelle.people.facts.Reading;
import org.passerelle.people.facts.Spelling;
import org.passerelle.people.facts.WordList;

/** The columns that matching reads beyond those of an import; docs/columns.md lists them. */
final class MoreCells {
  /** Each by its heading in lower case. */
  enum More {
    SECTOR,
    LATITUDE,
    LONGITUDE,
    ZONE,
    MAX_KM,
    MAX_MINUTES,
    WISHED_GENDER,
    NOT_WITH,
    TRAINED,
    CHECKED;

    String heading() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<String, String> ANSWERS = answers();

  private final String file;
  private final long line;
  private final Map<String, String> cells = new HashMap<>();

  /** @param renamed the name here of a heading of the list's own, by the folded heading */
  MoreCells(String file, PersonRow row, Map<String, String> renamed) {
    this.file = file;
    this.line = row.line();
    row.notes().forEach((heading, text) -> {
      String folded = Spelling.folded(heading);
      cells.put(Spelling.folded(renamed.getOrDefault(folded, folded)), text.strip());
    });
  }

  private static Map<String, String> answers() {
    var answers = new HashMap<String, String>();
    WordList.read(PersonRow.class, "yes-no-words.txt")
        .forEach((answer, words) -> words.forEach(word -> answers.put(Spelling.folded(word), answer)));
    return answers;
  }

  @Nullable String text(More column) {
    String text = cells.get(Spelling.folded(column.heading()));
    return text == null || text.isEmpty() ? null : text;
  }

  @Nullable Double number(More column, double least, double most) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text.replace(',', '.'));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // answered below, as a number out of range is
    }
    throw bad(column, text, "a number from %s to %s".formatted(written(least), written(most)));
  }

  @Nullable Integer whole(More column, int most) {
    Double number = number(column, 0, most);
    return number == null ? null : (int) Math.round(number);
  }

  @Nullable Boolean answer(More column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    return switch (ANSWERS.get(Spelling.folded(text))) {
      case "YES" -> true;
      case "NO" -> false;
      case "UNKNOWN" -> null;
      case null, default -> throw bad(column, text, "yes, no or unknown");
    };
  }

  @Nullable Gender gender(More column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    return switch (org.passerelle.people.facts.Gender.read(text)) {
      case Reading.Understood<org.passerelle.people.facts.Gender>(var gender) -> KernelFacts.gender(gender);
      case Reading.Refused<org.passerelle.people.facts.Gender> _ -> throw bad(column, text, "woman, man or non-binary");
    };
  }

  Set<String> list(More column) {
    String text = text(column);
    return text == null
        ? Set.of()
        : Stream.of(text.split("[,;|]")).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.toCollection(HashSet::new));
  }

  private BadInput bad(More column, String text, String expected) {
    return new BadInput("Line %d of %s: %s is `%s`; write %s.".formatted(line, file, column.heading(), text, expected));
  }

  private static String written(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  static Set<String> headings() {
    return Arrays.stream(More.values()).map(More::heading).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a folded heading is one of these. */
  static boolean has(String folded) {
    return Arrays.stream(More.values()).anyMatch(one -> Spelling.folded(one.heading()).equals(folded));
  }
}
