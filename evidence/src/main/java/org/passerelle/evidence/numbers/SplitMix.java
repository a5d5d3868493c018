package org.passerelle.evidence.numbers;

/**
 * SplitMix64 (Steele, Lea and Flood 2014), written out so that a draw can be replayed in any language, bit by bit:
 * add 0x9E3779B97F4A7C15 to the state, then mix it by (z ^ z &gt;&gt;&gt; 30) * 0xBF58476D1CE4E5B9, (z ^ z
 * &gt;&gt;&gt; 27) * 0x94D049BB133111EB, z ^ z &gt;&gt;&gt; 31, all modulo 2^64. The state starts at the seed.
 */
public final class SplitMix {

  private long state;

  public SplitMix(long seed) {
    state = seed;
  }

  /** All 64 bits of the next draw. */
  public long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * A whole number from 0 to {@code bound - 1}: the top 31 bits of a draw modulo the bound, drawing again while they
   * are at or above the largest multiple of the bound below 2^31.
   */
  public int below(int bound) {
    int fair = (int) ((1L << 31) / bound * bound - 1);
    while (true) {
      int draw = (int) (next() >>> 33);
      if (draw <= fair) {
        return draw % bound;
      }
    }
  }

  /** A number in [0, 1): the top 53 bits of a draw divided by 2^53. */
  public double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Fisher and Yates, from the last place down: place i changes with place {@link #below}(i + 1). */
  public void shuffle(int[] places) {
    for (int i = places.length - 1; i > 0; i--) {
      int other = below(i + 1);
      int kept = places[i];
      places[i] = places[other];
      places[other] = kept;
    }
  }
}
