package org.passerelle.impact;

import java.util.Arrays;

/**
 * Keeps counts of a few people from those who read figures only. Where one part of a whole is small, none of its parts
 * is shown: subtraction gives nothing back.
 */
final class SmallNumbers {
  static final int LEAST_SHOWN = 5;
  private final boolean protecting;

  SmallNumbers(boolean protecting) {
    this.protecting = protecting;
  }

  boolean protecting() {
    return protecting;
  }

  /** Whether the parts of a whole may be shown beside each other. */
  boolean mayShow(int... parts) {
    return !protecting || Arrays.stream(parts).noneMatch(SmallNumbers::small);
  }

  /** Whether a count may follow one that is shown already and of which it is a part. */
  boolean mayFollow(int shown, int next) {
    return mayShow(next, Math.abs(shown - next));
  }

  private static boolean small(int count) {
    return count > 0 && count < LEAST_SHOWN;
  }
}
