package org.passerelle.people.facts;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An occupation by ISCO-08: one digit for a major group to four for a unit group.
 * Source of codes and titles: International Standard Classification of Occupations 2008, International Labour Office.
 */
public record IscoCode(String code) {
  private static final Pattern DIGITS = Pattern.compile("(?:isco(?:-?08)?[: ]*)?([0-9]{1,4})(?:\\.0|[ :–-]+\\p{L}.*)?", Pattern.CASE_INSENSITIVE);

  private static final class Known {
    static final Map<String, String> TITLES = WordList.read(IscoCode.class, "isco-08.txt").entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue())));
    static final Map<String, String> CODES = TITLES.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(e -> Spelling.folded(e.getValue()), Map.Entry::getKey, (a, b) -> a.length() > b.length() ? a : b));
  }

  public IscoCode {
    if (!Known.TITLES.containsKey(code)) {
      throw new IllegalArgumentException("not an ISCO-08 code: " + code);
    }
  }

  /** Reads a code, alone or before its title, or an English title of the classification. */
  public static Reading<IscoCode> read(String typed) {
    var tidy = Spelling.tidy(typed);
    var digits = DIGITS.matcher(tidy);
    if (!digits.matches()) {
      return Optional.ofNullable(Known.CODES.get(Spelling.folded(tidy)))
          .map(code -> Reading.understood(new IscoCode(code)))
          .orElseGet(() -> Reading.refused("facts.occupation.not-a-code", typed));
    }
    var code = digits.group(1);
    return Known.TITLES.containsKey(code)
        ? Reading.understood(new IscoCode(code))
        : Reading.refused("facts.occupation.no-such-code", typed, "code", code);
  }

  /** English title of the classification. */
  public String title() {
    return Known.TITLES.getOrDefault(code, "");
  }

  static Map<String, String> titles() {
    return Known.TITLES;
  }

  @Override
  public String toString() {
    return code;
  }
}
