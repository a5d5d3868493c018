package org.passerelle.engine.pairing;

import org.jspecify.annotations.Nullable;

/** Sets of mentors, one bit each, as plain words. */
final class Bits {
  private Bits() {}

  static long[] none(int size) {
    return new long[size + 63 >> 6];
  }

  static void set(long[] bits, int at) {
    bits[at >> 6] |= 1L << at;
  }

  /** Clears the bit; says whether it was set. */
  static boolean take(long[] bits, int at) {
    long bit = 1L << at;
    boolean was = (bits[at >> 6] & bit) != 0;
    bits[at >> 6] &= ~bit;
    return was;
  }

  static void or(long[] into, long @Nullable [] other) {
    if (other != null) {
      for (int w = 0; w < into.length; w++) {
        into[w] |= other[w];
      }
    }
  }

  /** Sets the bits from {@code from} to before {@code to}. */
  static void setRange(long[] bits, int from, int to) {
    if (from >= to) {
      return;
    }
    int first = from >> 6;
    int last = to - 1 >> 6;
    long head = -1L << from;
    long tail = -1L >>> -to;
    if (first == last) {
      bits[first] |= head & tail;
      return;
    }
    bits[first] |= head;
    for (int w = first + 1; w < last; w++) {
      bits[w] = -1L;
    }
    bits[last] |= tail;
  }
}
