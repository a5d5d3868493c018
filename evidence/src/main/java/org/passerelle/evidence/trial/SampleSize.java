package org.passerelle.evidence.trial;

import static java.lang.Math.ceil;
import static java.lang.Math.sqrt;

import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.Distributions;

/** How many people each arm needs. */
public record SampleSize(long n1, long n2) {

  /**
   * Two proportions compared by a two-sided test with pooled variance under the null (Fleiss, Levin and Paik 2003,
   * section 4.3, without continuity correction), as R's {@code power.prop.test}; both numbers rounded up.
   *
   * @param ratio people in the second arm for each one in the first
   */
  public static SampleSize forProportions(double p1, double p2, double power, double alpha, double ratio) {
    share("p1", p1);
    share("p2", p2);
    open("power", power);
    open("alpha", alpha);
    Unanswerable.unless(p1 != p2, "p1 and p2 are equal, so no number of people shows a difference; change one.");
    Unanswerable.unless(ratio > 0 && ratio < Double.POSITIVE_INFINITY,
        "ratio must be greater than 0; it is " + ratio + ".");
    double pooled = (p1 + ratio * p2) / (1 + ratio);
    double underNull = sqrt((1 + 1 / ratio) * pooled * (1 - pooled));
    double otherwise = sqrt(p1 * (1 - p1) + p2 * (1 - p2) / ratio);
    double root = (-Distributions.normalQuantile(alpha / 2) * underNull
        + Distributions.normalQuantile(power) * otherwise) / (p1 - p2);
    double n1 = root * root;
    return new SampleSize(up(n1), up(ratio * n1));
  }

  /** Rounds up, forgiving the last digits of a whole number. */
  private static long up(double people) {
    return Math.max(1, (long) ceil(people * (1 - 1e-12)));
  }

  private static void share(String name, double value) {
    Unanswerable.unless(value >= 0 && value <= 1, name + " must lie between 0 and 1; it is " + value + ".");
  }

  private static void open(String name, double value) {
    Unanswerable.unless(value > 0 && value < 1, name + " must lie between 0 and 1; it is " + value + ".");
  }
}
