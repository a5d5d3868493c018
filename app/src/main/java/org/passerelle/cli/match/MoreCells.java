package org.passerelle.cli.match;

import java.util.HashMap;
import java.util.HashSet;
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
  /** Folded. */
  static final Set<String> HEADINGS =
      Stream.of(
              "sector", "latitude", "longitude", "zone", "max_km", "max_minutes", "wished_gender", "not_with", "trained", "checked")
          .map(Spelling::folded)
          .collect(Collectors.toUnmodifiableSet());
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

  @Nullable String text(String heading) {
    String text = cells.get(Spelling.folded(heading));
    return text == null || text.isEmpty() ? null : text;
  }

  @Nullable Double number(String heading, double least, double most) {
    String text = text(heading);
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
    throw bad(heading, text, "a number from %s to %s".formatted(written(least), written(most)));
  }

  @Nullable Integer whole(String heading, int most) {
    Double number = number(heading, 0, most);
    return number == null ? null : (int) Math.round(number);
  }

  @Nullable Boolean answer(String heading) {
    String text = text(heading);
    if (text == null) {
      return null;
    }
    return switch (ANSWERS.get(Spelling.folded(text))) {
      case "YES" -> true;
      case "NO" -> false;
      case "UNKNOWN" -> null;
      case null, default -> throw bad(heading, text, "yes, no or unknown");
    };
  }

  @Nullable Gender gender(String heading) {
    String text = text(heading);
    if (text == null) {
      return null;
    }
    return switch (org.passerelle.people.facts.Gender.read(text)) {
      case Reading.Understood<org.passerelle.people.facts.Gender>(var gender) -> KernelFacts.gender(gender);
      case Reading.Refused<org.passerelle.people.facts.Gender> _ -> throw bad(heading, text, "woman, man or non-binary");
    };
  }

  Set<String> list(String heading) {
    String text = text(heading);
    return text == null
        ? Set.of()
        : Stream.of(text.split("[,;|]")).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.toCollection(HashSet::new));
  }

  private BadInput bad(String heading, String text, String expected) {
    return new BadInput("Line %d of %s: %s is `%s`; write %s.".formatted(line, file, heading, text, expected));
  }

  private static String written(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  static Set<String> headings() {
    return Set.of(
        "sector", "zone", "latitude", "longitude", "max_km", "max_minutes", "wished_gender", "not_with", "trained", "checked");
  }
}
