package org.passerelle.people.likeness;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.people.facts.NameSound;
import org.passerelle.people.facts.Spelling;
import org.passerelle.people.facts.WordList;

/** Given names that are one name in several languages, such as Oleksandr and Alexander. */
final class NameFamilies {
  private static final Map<String, String> FAMILIES = new HashMap<>();
  private static final Map<String, String> BY_SOUND = new HashMap<>();
  private static final int TELLING_SOUND = 3;

  static {
    WordList.read(NameFamilies.class, "name-families.txt").forEach((family, names) -> {
      FAMILIES.put(Spelling.folded(family), family);
      names.forEach(name -> FAMILIES.put(Spelling.folded(name), family));
    });
    FAMILIES.forEach((name, family) -> BY_SOUND.merge(NameSound.of(name), family, (one, other) -> one.equals(other) ? one : ""));
  }

  private NameFamilies() {}

  /** The family's head; found by sound when an alphabet without vowels left few; the word itself when it has none. */
  static String of(String word) {
    var family = FAMILIES.get(word);
    if (family == null && word.chars().filter(c -> "aeiou".indexOf(c) >= 0).count() * 3 < word.length()) {
      var sound = NameSound.of(word);
      family = sound.length() < TELLING_SOUND ? null : BY_SOUND.get(sound);
    }
    return family == null || family.isEmpty() ? word : family;
  }

  static boolean same(String one, String other) {
    return !one.equals(other) && of(one).equals(of(other));
  }

  static String soundOfFamily(String word) {
    return NameSound.of(of(word));
  }
}
