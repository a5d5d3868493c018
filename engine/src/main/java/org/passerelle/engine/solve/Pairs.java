package org.passerelle.engine.solve;

/**
 * One possible pair packed into a {@code long}: the score in the upper half, the other side's index in the lower, so
 * that one memory access reads both.
 */
final class Pairs {
  private Pairs() {}

  static long pack(int score, int other) {
    return ((long) score << 32) | other;
  }

  static int other(long pair) {
    return (int) pair;
  }

  static int score(long pair) {
    return (int) (pair >> 32);
  }
}
