package org.passerelle.people.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everyday words for occupations, in every language offered, and the ISCO-08 codes they stand for. */
public final class OccupationWords {
  private static final class Known {
    static final Map<String, Set<String>> CODES = read();

    private static Map<String, Set<String>> read() {
      Map<String, Set<String>> codes = new HashMap<>();
      WordList.read(OccupationWords.class, "occupation-words.txt")
          .forEach(
              (code, words) ->
                  words.forEach(
                      word -> codes.computeIfAbsent(Spelling.folded(word), key -> new TreeSet<>()).add(code)));
      return codes;
    }
  }

  private OccupationWords() {}

  /** The codes an everyday word stands for, in whatever language and script it is written; none for other words. */
  public static Set<String> codesOf(String words) {
    return Known.CODES.getOrDefault(Spelling.folded(words), Set.of());
  }
}
