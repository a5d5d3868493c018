package org.passerelle.evidence.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.passerelle.evidence.numbers.Distributions;
import org.passerelle.evidence.numbers.Symmetric;

/**
 * The log-rank test (Mantel 1966) and its G-rho family (Harrington and Fleming 1982), stratified if asked, as R's
 * {@code survdiff}: weights S(t-)^rho from the pooled curve of the stratum, hypergeometric variance.
 *
 * @param n people a group
 * @param observed weighted events a group
 * @param expected weighted events a group if all groups had the same hazard
 */
public record LogRank(int[] n, double[] observed, double[] expected, double chisq, int df, double p) {

  /** Not stratified. @param rho 0 for the log-rank test, 1 for Peto and Peto's */
  public static LogRank test(FollowUp people, double rho) {
    return test(people, new int[people.n()], 1, rho);
  }

  /** {@code stratum} counts from 0. */
  public static LogRank test(FollowUp people, int[] stratum, int strata, double rho) {
    Sums sums = new Sums(people.groups());
    for (int s = 0; s < strata; s++) {
      sums.add(strata == 1 ? people : people.where(stratum, s), rho);
    }
    return sums.result();
  }

  private static final class Sums {
    private final int groups;
    private final int[] n;
    private final double[] observed;
    private final double[] expected;
    private final double[][] variance;

    Sums(int groups) {
      this.groups = groups;
      n = new int[groups];
      observed = new double[groups];
      expected = new double[groups];
      variance = new double[groups][groups];
    }

    void add(FollowUp people, double rho) {
      int[] key = new int[people.n()];
      for (int i = 0; i < key.length; i++) {
        key[i] = 2 * people.group()[i] + (people.what()[i] == 0 ? 0 : 1);
      }
      Timeline timeline = Timeline.of(people.time(), key, 2 * groups);
      int[] left = new int[groups];
      for (int g = 0; g < groups; g++) {
        left[g] = Arrays.stream(timeline.of(2 * g)).sum() + Arrays.stream(timeline.of(2 * g + 1)).sum();
        n[g] += left[g];
      }
      int everyone = people.n();
      double surv = 1;
      for (int i = 0; i < timeline.times.length; i++) {
        int d = 0;
        for (int g = 0; g < groups; g++) {
          d += timeline.of(2 * g + 1)[i];
        }
        if (d > 0) {
          addTime(timeline, i, left, everyone, d, rho == 0 ? 1 : Math.pow(surv, rho));
          surv *= (double) (everyone - d) / everyone;
        }
        for (int g = 0; g < groups; g++) {
          int gone = timeline.of(2 * g)[i] + timeline.of(2 * g + 1)[i];
          left[g] -= gone;
          everyone -= gone;
        }
      }
    }

    private void addTime(Timeline timeline, int i, int[] left, int everyone, int d, double weight) {
      double spread = everyone == 1 ? 0 : weight * weight * d * (everyone - d) / (everyone - 1.0);
      for (int g = 0; g < groups; g++) {
        double share = (double) left[g] / everyone;
        observed[g] += weight * timeline.of(2 * g + 1)[i];
        expected[g] += weight * d * share;
        for (int h = 0; h < groups; h++) {
          variance[g][h] += spread * share * ((g == h ? 1 : 0) - (double) left[h] / everyone);
        }
      }
    }

    LogRank result() {
      int[] used = IntStream.range(0, groups).filter(g -> expected[g] > 0).toArray();
      int df = used.length - 1;
      if (df < 1) {
        return new LogRank(n, observed, expected, Double.NaN, Math.max(df, 0), Double.NaN);
      }
      double[] distance = new double[df];
      double[][] matrix = new double[df][df];
      for (int a = 0; a < df; a++) {
        distance[a] = observed[used[a]] - expected[used[a]];
        for (int b = 0; b < df; b++) {
          matrix[a][b] = variance[used[a]][used[b]];
        }
      }
      double[] solved = Symmetric.factor(matrix).solve(distance);
      double chisq = 0;
      for (int a = 0; a < df; a++) {
        chisq += distance[a] * solved[a];
      }
      return new LogRank(n, observed, expected, chisq, df, Distributions.chiSquareUpper(chisq, df));
    }
  }
}
