package org.passerelle.evidence.fairness;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.numbers.Distributions;

/**
 * One ratio over all strata, so that a difference in who applies is not taken for a difference in how they are treated.
 *
 * @param oddsRatio Mantel and Haenszel (1959), interval after Robins, Breslow and Greenland (1986), as R's {@code
 *     mantelhaen.test}; NaN when it does not exist
 * @param rateRatio of the shares selected, Mantel and Haenszel's, interval after Greenland and Robins (1985)
 */
public record MantelHaenszel(
    double oddsRatio, @Nullable Interval oddsRatioCi, double rateRatio, @Nullable Interval rateRatioCi) {

  /** Strata in which one side has nobody say nothing and are left out. @param level of the intervals */
  public static MantelHaenszel of(List<Stratum> strata, double level) {
    double r = 0;
    double s = 0;
    double pr = 0;
    double both = 0;
    double qs = 0;
    double up = 0;
    double down = 0;
    double spread = 0;
    for (Stratum stratum : strata) {
      if (stratum.people() == 0 || stratum.referencePeople() == 0) {
        continue;
      }
      double n = stratum.all();
      double a = stratum.selected();
      double b = stratum.people() - a;
      double c = stratum.referenceSelected();
      double d = stratum.referencePeople() - c;
      double ri = a * d / n;
      double si = b * c / n;
      double p = (a + d) / n;
      double q = (b + c) / n;
      r += ri;
      s += si;
      pr += p * ri;
      both += p * si + q * ri;
      qs += q * si;
      up += a * stratum.referencePeople() / n;
      down += c * stratum.people() / n;
      spread += ((a + c) * stratum.people() * stratum.referencePeople() - a * c * n) / (n * n);
    }
    double z = Distributions.z(level);
    double oddsRatio = s == 0 ? Double.NaN : r / s;
    Interval oddsCi = r == 0 || s == 0 ? null
        : around(oddsRatio, z * sqrt(pr / (2 * r * r) + both / (2 * r * s) + qs / (2 * s * s)));
    double rateRatio = down == 0 ? Double.NaN : up / down;
    Interval rateCi = up == 0 || down == 0 ? null : around(rateRatio, z * sqrt(spread / (up * down)));
    return new MantelHaenszel(oddsRatio, oddsCi, rateRatio, rateCi);
  }

  private static Interval around(double ratio, double reach) {
    return new Interval(exp(log(ratio) - reach), exp(log(ratio) + reach));
  }
}
