package org.passerelle.evidence.numbers;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.passerelle.evidence.Unanswerable;

/** Quantiles and tail probabilities, to about 1e-13 relative. */
public final class Distributions {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Distributions() {}

  /** The normal quantile that leaves {@code (1 - level) / 2} on either side; 1.96 at 0.95. */
  public static double z(double level) {
    return -NORMAL.inverseCumulativeProbability(tail(level));
  }

  /** @param probability from the left, 0 to 1 */
  public static double normalQuantile(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  /** The probability of anything at least as far from 0; NaN for NaN. */
  public static double normalTwoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** The probability of anything at least as large; NaN below one degree of freedom. */
  public static double chiSquareUpper(double statistic, double degrees) {
    return degrees < 1 || Double.isNaN(statistic)
        ? Double.NaN
        : ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
  }

  /** The t quantile that leaves {@code (1 - level) / 2} on either side; degrees may be fractional. */
  public static double t(double level, double degrees) {
    if (!(degrees > 0)) {
      return Double.NaN;
    }
    return -refined(TDistribution.of(degrees), tail(level));
  }

  /** The probability of anything at least as far from 0; degrees may be fractional, NaN where they are not above 0. */
  public static double tTwoSided(double t, double degrees) {
    return !(degrees > 0) || Double.isNaN(t)
        ? Double.NaN
        : 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t));
  }

  /** @param probability from the left, 0 to 1 */
  public static double betaQuantile(double probability, double a, double b) {
    return refined(BetaDistribution.of(a, b), probability);
  }

  /** Half of what lies outside {@code level}. */
  public static double tail(double level) {
    Unanswerable.unless(level > 0 && level < 1,
        "The level must lie between 0 and 1, such as 0.95; it is " + level + ".");
    return (1 - level) / 2;
  }

  /** The library's solver stops at 1e-9; Newton's step, kept inside the support, carries it on. */
  private static double refined(ContinuousDistribution distribution, double probability) {
    double x = distribution.inverseCumulativeProbability(probability);
    for (int i = 0; i < 20; i++) {
      double density = distribution.density(x);
      double error = distribution.cumulativeProbability(x) - probability;
      if (!(density > 0) || Double.isInfinite(density)) {
        return x;
      }
      double next = x - error / density;
      if (next <= distribution.getSupportLowerBound() || next >= distribution.getSupportUpperBound()) {
        return x;
      }
      if (Math.abs(next - x) <= 4 * Math.ulp(x)) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
