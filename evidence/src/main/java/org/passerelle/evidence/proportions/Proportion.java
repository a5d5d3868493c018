package org.passerelle.evidence.proportions;

import static java.lang.Math.sqrt;

import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.Distributions;

/** {@code x} of {@code n} people, with the intervals that Brown, Cai and DasGupta (2001) advise. */
public record Proportion(long x, long n, double level) {

  public Proportion {
    Unanswerable.unless(n >= 1, "n must be at least 1, or there is nobody to take a share of; it is " + n + ".");
    Unanswerable.unless(x >= 0 && x <= n, "x must lie between 0 and n (" + n + "); it is " + x + ".");
    Distributions.tail(level);
  }

  /** At the usual level, 0.95. */
  public static Proportion of(long x, long n) {
    return new Proportion(x, n, 0.95);
  }

  /** The share itself, 0 to 1. */
  public double p() {
    return (double) x / n;
  }

  /** Wilson (1927), score interval without continuity correction; {@code prop.test(correct = FALSE)} in R. */
  public Interval wilson() {
    double z = Distributions.z(level);
    double z2 = z * z;
    double spread = z * sqrt(z2 + 4.0 * x * (1 - p()));
    double scale = 2 * (n + z2);
    return new Interval(
        x == 0 ? 0 : (2.0 * x + z2 - spread) / scale,
        x == n ? 1 : (2.0 * x + z2 + spread) / scale);
  }

  /** Clopper and Pearson (1934), the exact interval; {@code binom.test} in R. */
  public Interval clopperPearson() {
    double tail = Distributions.tail(level);
    return new Interval(
        x == 0 ? 0 : Distributions.betaQuantile(tail, x, n - x + 1.0),
        x == n ? 1 : Distributions.betaQuantile(1 - tail, x + 1.0, n - x));
  }

  /**
   * Equal-tailed posterior interval under Jeffreys' prior Beta(1/2, 1/2), reaching 0 when x is 0 and 1 when x is n
   * (Brown, Cai and DasGupta 2001, section 4.1.1).
   */
  public Interval jeffreys() {
    double tail = Distributions.tail(level);
    return new Interval(
        x == 0 ? 0 : Distributions.betaQuantile(tail, x + 0.5, n - x + 0.5),
        x == n ? 1 : Distributions.betaQuantile(1 - tail, x + 0.5, n - x + 0.5));
  }
}
