package org.passerelle.evidence.trial;

import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Terms;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.Distributions;
import org.passerelle.evidence.numbers.LeastSquares;
import org.passerelle.evidence.numbers.Sample;

/**
 * A trial of two arms: difference in means, first arm minus second, with Welch's standard error and degrees of freedom
 * (Welch 1947), as R's {@code t.test}.
 */
public record TwoArms(Sample first, Sample second, double diff, double se, double df, Interval ci, double p) {

  /** @param level of the interval, such as 0.95; @throws Unanswerable with fewer than two people in an arm */
  public static TwoArms compare(double[] first, double[] second, double level) {
    Unanswerable.unless(first.length >= 2 && second.length >= 2,
        "Each arm needs at least two people with an outcome; they have " + first.length + " and "
            + second.length + ".");
    Sample one = Sample.of(first);
    Sample two = Sample.of(second);
    double v1 = one.varianceOfMean();
    double v2 = two.varianceOfMean();
    double se = Math.sqrt(v1 + v2);
    double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (one.n() - 1) + v2 * v2 / (two.n() - 1));
    double diff = one.mean() - two.mean();
    Interval ci = se == 0 ? new Interval(diff, diff) : Interval.around(diff, Distributions.t(level, df) * se);
    return new TwoArms(one, two, diff, se, df, ci, Distributions.tTwoSided(diff / se, df));
  }

  /** A difference after adjustment; {@code df} the residual degrees of freedom. */
  public record Adjusted(double diff, double se, double df, Interval ci, double p) {}

  /**
   * Least squares of the outcome on arm and terms, main effects, with the HC2 standard error (MacKinnon and White 1985)
   * that equals Welch's when there are no terms (Samii and Aronow 2012), as {@code lm_robust} of R's estimatr.
   */
  public static Adjusted adjust(double[] outcome, boolean[] inFirst, Terms terms, double level) {
    double[] arm = new double[outcome.length];
    for (int i = 0; i < arm.length; i++) {
      arm[i] = inFirst[i] ? 1 : 0;
    }
    Terms all = new Terms().number("arm", arm);
    for (int k = 0; k < terms.size(); k++) {
      all.number(terms.names().get(k), terms.column(k));
    }
    LeastSquares fit = LeastSquares.fit(all.rowsWithIntercept(outcome.length), outcome);
    Unanswerable.unless(fit.degrees() > 0, "There are as many terms as people; adjust for fewer.");
    double diff = fit.coefficients()[1];
    double se = fit.robustError(1);
    Interval ci = Interval.around(diff, Distributions.t(level, fit.degrees()) * se);
    return new Adjusted(diff, se, fit.degrees(), ci, Distributions.tTwoSided(diff / se, fit.degrees()));
  }
}
