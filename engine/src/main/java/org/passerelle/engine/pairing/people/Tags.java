package org.passerelle.engine.pairing.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Words for interests and goals, compared without regard to case. None at all means: not stated. */
public final class Tags {
  public static final Tags NOT_STATED = new Tags(new String[0]);

  private final String[] words;

  /** One bit per word by its hash: two people without a common bit have no common word. */
  private final long signature;

  private Tags(String[] words) {
    this.words = words;
    long bits = 0;
    for (String word : words) {
      bits |= 1L << (word.hashCode() * 0x9E3779B9 >>> 26);
    }
    this.signature = bits;
  }

  public static Tags of(String... words) {
    return of(Arrays.asList(words));
  }

  public static Tags of(Collection<String> words) {
    return new Tags(
        words.stream()
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .distinct()
            .sorted()
            .map(String::intern)
            .toArray(String[]::new));
  }

  public boolean isStated() {
    return words.length > 0;
  }

  public List<String> words() {
    return List.of(words);
  }

  public int countCommon(Tags other) {
    if ((signature & other.signature) == 0) {
      return 0;
    }
    int count = 0;
    for (String mine : words) {
      count += other.has(mine) ? 1 : 0;
    }
    return count;
  }

  public List<String> common(Tags other) {
    return Arrays.stream(words).filter(other::has).toList();
  }

  private boolean has(String word) {
    for (String mine : words) {
      if (mine.equals(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tags t && Arrays.equals(words, t.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return String.join(", ", words);
  }
}
