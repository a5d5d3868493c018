package org.passerelle.people.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Level of education by ISCED 2011, 0 (less than primary) to 8 (doctorate). */
public record Isced(int level) {
  private static final Pattern NUMBER = Pattern.compile("(?:isced|cite)?\\s*(?:level|niveau|stufe|рівень)?\\s*([0-8])(?:\\d\\d)?", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    WordList.read(Isced.class, "education-words.txt").forEach((level, words) ->
        words.forEach(word -> WORDS.put(Spelling.folded(word), Integer.parseInt(level))));
  }

  public Isced {
    if (level < 0 || level > 8) {
      throw new IllegalArgumentException("ISCED has levels 0 to 8, not " + level);
    }
  }

  /** Reads a level number, or the longest known word of the text such as "bachelor" or "enseignement secondaire". */
  public static Reading<Isced> read(String typed) {
    var number = NUMBER.matcher(Spelling.tidy(typed));
    if (number.matches()) {
      return Reading.understood(new Isced(Integer.parseInt(number.group(1))));
    }
    var text = " " + Spelling.folded(typed) + " ";
    return WORDS.entrySet().stream()
        .filter(known -> text.contains(" " + known.getKey() + " "))
        .max(Comparator.comparingInt(known -> known.getKey().length()))
        .map(known -> Reading.understood(new Isced(known.getValue())))
        .orElseGet(() -> Reading.refused("facts.education.not-understood", typed));
  }
}
