package org.passerelle.engine.pairing.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Words for interests and goals, compared without regard to case. None at all means: not stated. */
public final class Tags {
  public static final Tags NOT_STATED = new Tags(new String[0]);

  private final String[] words;

  /** Of each word, so that words are only looked at when they are likely to be the same. */
  private final int[] hashes;

  private Tags(String[] words) {
    this.words = words;
    this.hashes = Arrays.stream(words).mapToInt(String::hashCode).toArray();
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
    int count = 0;
    for (int i = 0; i < hashes.length; i++) {
      count += other.has(hashes[i], words[i]) ? 1 : 0;
    }
    return count;
  }

  public List<String> common(Tags other) {
    return Arrays.stream(words).filter(word -> other.has(word.hashCode(), word)).toList();
  }

  private boolean has(int hash, String word) {
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] == hash && words[i].equals(word)) {
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
