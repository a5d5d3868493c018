package org.passerelle.engine.solve;

/**
 * A difference between two best matchings: of pairs, and of total score.
 *
 * @param pairs 0 unless the objective counts pairs first
 */
public record Worth(int pairs, long total) implements Comparable<Worth> {
  public static final Worth NOTHING = new Worth(0, 0);

  /** Takes apart a value in which each pair counts {@code bonus} on top of its score; 0 if pairs do not count. */
  static Worth of(long value, long bonus) {
    if (bonus == 0) {
      return new Worth(0, value);
    }
    long pairs = Math.floorDiv(value + bonus / 2, bonus);
    return new Worth(Math.toIntExact(pairs), value - pairs * bonus);
  }

  /** Pairs first, then total. */
  @Override
  public int compareTo(Worth other) {
    return pairs != other.pairs ? Integer.compare(pairs, other.pairs) : Long.compare(total, other.total);
  }
}
