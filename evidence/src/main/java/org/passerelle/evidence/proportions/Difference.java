package org.passerelle.evidence.proportions;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.numbers.Distributions;
import org.passerelle.evidence.numbers.Roots;

/** Two independent proportions, the first compared with the second. */
public record Difference(Proportion first, Proportion second) {

  /** Beyond the logarithm of the least number there is. */
  private static final double WEIGHTLESS = 746;

  public static Difference of(long x1, long n1, long x2, long n2, double level) {
    return new Difference(new Proportion(x1, n1, level), new Proportion(x2, n2, level));
  }

  public double diff() {
    return first.p() - second.p();
  }

  /** Newcombe (1998), method 10: two Wilson intervals combined by squares, without continuity correction. */
  public Interval newcombe() {
    Interval one = first.wilson();
    Interval two = second.wilson();
    double below = Math.hypot(first.p() - one.low(), two.high() - second.p());
    double above = Math.hypot(one.high() - first.p(), second.p() - two.low());
    return new Interval(diff() - below, diff() + above);
  }

  /** Miettinen and Nurminen (1985), score interval with the variance enlarged by N / (N - 1). */
  public Interval miettinenNurminen() {
    double z = Distributions.z(first.level());
    double low = diff() == -1 ? -1 : Roots.bisect(delta -> score(delta) - z, -1, diff());
    double high = diff() == 1 ? 1 : Roots.bisect(delta -> score(delta) + z, diff(), 1);
    return new Interval(low, high);
  }

  private double score(double delta) {
    double distance = diff() - delta;
    if (distance == 0) {
      return 0;
    }
    double p2 = mostLikelySecond(delta);
    double p1 = min(1, max(0, p2 + delta));
    double all = (double) first.n() + second.n();
    double variance = (p1 * (1 - p1) / first.n() + p2 * (1 - p2) / second.n()) * all / (all - 1);
    return distance / sqrt(variance);
  }

  /** The second proportion that is most likely if the two differ by {@code delta}; the likelihood is concave. */
  private double mostLikelySecond(double delta) {
    double low = max(0, -delta);
    double high = min(1, 1 - delta);
    return Roots.bisect(p -> slope(first, p + delta) + slope(second, p), low, high);
  }

  private static double slope(Proportion count, double p) {
    double up = count.x() == 0 ? 0 : count.x() / max(0, p);
    double down = count.x() == count.n() ? 0 : (count.n() - count.x()) / max(0, 1 - p);
    return up - down;
  }

  /** NaN when nobody in the second group succeeded. */
  public double riskRatio() {
    return second.x() == 0 ? Double.NaN : first.p() / second.p();
  }

  /** Katz and others (1978), on the logarithm; absent when either group has no success. */
  public @Nullable Interval riskRatioCi() {
    if (first.x() == 0 || second.x() == 0) {
      return null;
    }
    double variance = 1.0 / first.x() - 1.0 / first.n() + 1.0 / second.x() - 1.0 / second.n();
    return onLogarithm(riskRatio(), variance);
  }

  /** The sample (cross-product) odds ratio, not R's conditional one; NaN when a cell of the denominator is empty. */
  public double oddsRatio() {
    double denominator = (double) (first.n() - first.x()) * second.x();
    return denominator == 0 ? Double.NaN : (double) first.x() * (second.n() - second.x()) / denominator;
  }

  /** Woolf (1955), on the logarithm; absent when any of the four cells is empty. */
  public @Nullable Interval oddsRatioCi() {
    long a = first.x();
    long b = first.n() - a;
    long c = second.x();
    long d = second.n() - c;
    if (a == 0 || b == 0 || c == 0 || d == 0) {
      return null;
    }
    return onLogarithm(oddsRatio(), 1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d);
  }

  private Interval onLogarithm(double ratio, double variance) {
    double reach = Distributions.z(first.level()) * sqrt(variance);
    return new Interval(exp(log(ratio) - reach), exp(log(ratio) + reach));
  }

  /**
   * Fisher's exact test (1935), two-sided: the probability of all tables with the same margins that are at most as
   * likely as the one seen, ties within 1e-7 counted as R's {@code fisher.test} does. Walks from the table seen, so that
   * large counts take as many steps as there are tables that weigh anything.
   */
  public double fisherP() {
    long successes = first.x() + second.x();
    long least = max(0, successes - second.n());
    long most = min(successes, first.n());
    double peak = max(climb(successes, least, -1), climb(successes, most, 1));
    if (peak > WEIGHTLESS) {
      return 0;
    }
    double seen = exp(-peak);
    Tables fewer = tables(successes, least, -1, peak);
    Tables more = tables(successes, most, 1, peak);
    return min(1, (seen + fewer.asUnlikely() + more.asUnlikely()) / (seen + fewer.all() + more.all()));
  }

  /** Log of the weight of the table one step on over that of the one with {@code x} successes in the first group. */
  private double step(long x, long successes, int direction) {
    long lower = direction > 0 ? x : x - 1;
    double up = (double) (first.n() - lower) * (successes - lower);
    double down = (lower + 1.0) * (second.n() - successes + lower + 1.0);
    return direction > 0 ? log(up / down) : log(down / up);
  }

  /** How far the likeliest table on one side lies above the one seen, on the logarithm; weights have one peak. */
  private double climb(long successes, long end, int direction) {
    double height = 0;
    double step = 1;
    for (long x = first.x(); x != end && step > 0 && height <= WEIGHTLESS; x += direction) {
      step = step(x, successes, direction);
      height += max(0, step);
    }
    return height;
  }

  /** Weights, relative to the likeliest table, of those on one side; {@code asUnlikely} as the one seen, or more so. */
  private record Tables(double all, double asUnlikely) {}

  private Tables tables(long successes, long end, int direction, double peak) {
    double height = -peak;
    double all = 0;
    double asUnlikely = 0;
    boolean falling = false;
    for (long x = first.x(); x != end && !(falling && height < -WEIGHTLESS); x += direction) {
      double step = step(x, successes, direction);
      falling = step < 0;
      height += step;
      all += exp(height);
      asUnlikely += height <= 1e-7 - peak ? exp(height) : 0;
    }
    return new Tables(all, asUnlikely);
  }
}
