package org.passerelle.people.likeness;

import java.util.LinkedHashSet;
import java.util.Set;
import org.passerelle.people.facts.NameSound;

/**
 * Short keys that two records of one person nearly always share at least one of, so that only records with a common key
 * are compared. Kinds: {@code p} phone, {@code e} e-mail, {@code n} sounds of two words of the name, {@code b} sound of
 * one word with the birth year.
 */
public final class BlockingKeys {
  private static final int MOST_WORDS = 5;

  private BlockingKeys() {}

  public static Set<String> of(PersonDescription person) {
    var keys = new LinkedHashSet<String>();
    person.phones().forEach(phone -> keys.add("p" + phone));
    person.emails().forEach(email -> keys.add("e" + email));
    var sounds = person.name().tellingWords().stream().limit(MOST_WORDS).map(NameFamilies::soundOfFamily).filter(s -> !s.isEmpty()).sorted().distinct().toList();
    for (int i = 0; i < sounds.size(); i++) {
      for (int j = i + 1; j < sounds.size(); j++) {
        keys.add("n" + sounds.get(i) + " " + sounds.get(j));
      }
      if (person.birth().earliest() instanceof java.time.LocalDate birth) {
        keys.add("b" + sounds.get(i) + birth.getYear() + (person.birth().month() == null ? "" : "/" + (birth.getMonthValue() + birth.getDayOfMonth())));
      }
    }
    if (sounds.size() == 1) {
      keys.add("n" + sounds.getFirst());
    }
    keys.add("g" + NameSound.of(person.name().latin().replace(" ", "")));
    return keys;
  }
}
