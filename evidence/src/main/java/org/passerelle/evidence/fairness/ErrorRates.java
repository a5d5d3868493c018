package org.passerelle.evidence.fairness;

import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.proportions.Proportion;

/**
 * How often a prediction was wrong for one group (Hardt, Price and Srebro 2016). Each share is absent where there is
 * nobody to take it of.
 *
 * @param falsePositive of those to whom it did not happen, predicted that it would
 * @param falseNegative of those to whom it happened, predicted that it would not
 * @param precision of those predicted, those to whom it happened
 */
public record ErrorRates(
    @Nullable Proportion falsePositive, @Nullable Proportion falseNegative, @Nullable Proportion precision) {

  /** @param level of the intervals, such as 0.95 */
  public static ErrorRates of(boolean[] actual, boolean[] predicted, double level) {
    long[][] count = new long[2][2];
    for (int i = 0; i < actual.length; i++) {
      count[actual[i] ? 1 : 0][predicted[i] ? 1 : 0]++;
    }
    return new ErrorRates(
        share(count[0][1], count[0][0] + count[0][1], level),
        share(count[1][0], count[1][0] + count[1][1], level),
        share(count[1][1], count[0][1] + count[1][1], level));
  }

  private static @Nullable Proportion share(long x, long n, double level) {
    return n == 0 ? null : new Proportion(x, n, level);
  }
}
