package org.passerelle.engine.pairing.people;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The languages a person speaks, by ISO 639 code. None at all means: not stated.
 *
 * <p>Kept as sorted numbers, letters above and level below, so that two people are compared without allocation.
 */
public final class Languages {
  public static final Languages NOT_STATED = new Languages(new long[0]);
  private static final Cefr[] LEVELS = Cefr.values();
  private static final int LEVEL_BITS = 4;
  private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;


  /** Marks in {@link #sharedRank} that there is a second shared language. */
  public static final int SECOND = 8;

  private final long[] spoken;

  private Languages(long[] spoken) {
    this.spoken = spoken;
  }

  public static Languages of(String code, Cefr level) {
    return of(Map.of(code, level));
  }

  /** Codes of 2 to 8 letters (ISO 639-1 or -3); anything after a hyphen, as in {@code pt-BR}, is left aside. */
  public static Languages of(Map<String, Cefr> levels) {
    var best = new LinkedHashMap<Long, Cefr>();
    levels.forEach((code, level) -> best.merge(pack(code), level, (a, b) -> a.atLeast(b) ? a : b));
    long[] spoken = new long[best.size()];
    int n = 0;
    for (var entry : best.entrySet()) {
      spoken[n++] = entry.getKey() << LEVEL_BITS | entry.getValue().ordinal();
    }
    Arrays.sort(spoken);
    return new Languages(spoken);
  }

  /** The same with one more language; for one that is spoken already the level given here holds. */
  public Languages and(String code, Cefr level) {
    var all = new LinkedHashMap<>(toMap());
    all.put(code, level);
    return of(all);
  }

  public boolean isStated() {
    return spoken.length > 0;
  }

  /** Code and level of each language, by code length and alphabet. */
  public Map<String, Cefr> toMap() {
    var map = new LinkedHashMap<String, Cefr>();
    for (long s : spoken) {
      map.put(unpack(s >> LEVEL_BITS), level(s));
    }
    return map;
  }

  /** Calls back with every language spoken at that level or better. */
  public void forEachFrom(Cefr least, Consumer<String> consumer) {
    for (long s : spoken) {
      if (level(s).atLeast(least)) {
        consumer.accept(unpack(s >> LEVEL_BITS));
      }
    }
  }

  /** The languages both speak at that level or better; for each, the weaker of the two levels, best first by rank. */
  public Map<String, Cefr> sharedWith(Languages other, Cefr least) {
    var found = new LinkedHashMap<String, Cefr>();
    for (long mine : spoken) {
      for (long theirs : other.spoken) {
        if (mine >> LEVEL_BITS == theirs >> LEVEL_BITS && weaker(mine, theirs).atLeast(least)) {
          found.put(unpack(mine >> LEVEL_BITS), weaker(mine, theirs));
        }
      }
    }
    var sorted = new LinkedHashMap<String, Cefr>();
    found.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue().rank(), a.getValue().rank()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /** Whether both speak one language at that level or better. */
  public boolean shares(Languages other, Cefr least) {
    return sharedRank(other, least) > 0;
  }

  /**
   * {@link Cefr#rank} of the weaker speaker in the language they share best at that level or better, plus
   * {@link #SECOND} if they share another; 0 if they share none.
   */
  public int sharedRank(Languages other, Cefr least) {
    int best = 0;
    int count = 0;
    for (int i = 0, j = 0; i < spoken.length && j < other.spoken.length; ) {
      int order = Long.compare(spoken[i] >> LEVEL_BITS, other.spoken[j] >> LEVEL_BITS);
      if (order == 0 && weaker(spoken[i], other.spoken[j]).atLeast(least)) {
        count++;
        best = Math.max(best, weaker(spoken[i], other.spoken[j]).rank());
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return count > 1 ? best + SECOND : best;
  }

  private static Cefr weaker(long a, long b) {
    return level(a).rank() <= level(b).rank() ? level(a) : level(b);
  }

  private static Cefr level(long packed) {
    return LEVELS[(int) packed & LEVEL_MASK];
  }

  private static long pack(String code) {
    String letters = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (!letters.matches("[a-z]{2,8}")) {
      throw new IllegalArgumentException(
          "Language '%s' is not an ISO 639 code: write two or three letters, such as fr or ary.".formatted(code));
    }
    long packed = 0;
    for (int i = 0; i < letters.length(); i++) {
      packed = packed * 27 + (letters.charAt(i) - 'a' + 1);
    }
    return packed;
  }

  private static String unpack(long packed) {
    var letters = new StringBuilder();
    for (long rest = packed; rest > 0; rest /= 27) {
      letters.append((char) ('a' + rest % 27 - 1));
    }
    return letters.reverse().toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Languages l && Arrays.equals(spoken, l.spoken);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(spoken);
  }

  @Override
  public String toString() {
    return toMap().toString();
  }
}
