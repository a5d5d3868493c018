package org.passerelle.evidence.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Terms;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.Distributions;
import org.passerelle.evidence.numbers.Symmetric;

/**
 * Proportional hazards regression (Cox 1972), ties after Efron (1977) or Breslow (1974), as R's {@code coxph}.
 *
 * @param logLik log partial likelihood at the solution
 * @param logLikNull the same with all coefficients 0
 * @param converged false when a coefficient runs away, as where a term separates those with the event from those
 *     without
 */
public record Cox(
    int n, int events, List<Term> terms, double logLik, double logLikNull, boolean converged) {

  /** {@code hr} = exp(coef), {@code ci} of the hazard ratio; all NaN where other terms already say this one. */
  public record Term(String name, double coef, double se, double hr, Interval ci, double p) {}

  /** What is done about events at the same time (Efron 1977; Breslow 1974). */
  public enum Ties {
    EFRON,
    BRESLOW
  }

  private static final int MOST_STEPS = 60;

  /** @param level of the intervals, such as 0.95; @throws Unanswerable without an event or a term */
  public static Cox fit(FollowUp people, Terms terms, Ties ties, double level) {
    int events = (int) Arrays.stream(people.what()).filter(w -> w != 0).count();
    Unanswerable.unless(events > 0, "Nobody had the event, so there is nothing to explain.");
    Unanswerable.unless(terms.size() > 0, "Name at least one term that varies.");
    Likelihood likelihood = new Likelihood(people, terms, ties);
    double[] beta = new double[terms.size()];
    double logLik = likelihood.evaluate(beta);
    double logLikNull = logLik;
    boolean converged = false;
    Symmetric atStart = Symmetric.factor(likelihood.information());
    Symmetric information = atStart;
    for (int step = 0; step < MOST_STEPS && !converged; step++) {
      double[] move = information.solve(likelihood.score());
      double[] next = new double[beta.length];
      double better = Double.NEGATIVE_INFINITY;
      for (double size = 1; size > 1e-6 && !(better >= logLik - 1e-12 * Math.abs(logLik)); size /= 2) {
        for (int k = 0; k < beta.length; k++) {
          next[k] = beta[k] + size * move[k];
        }
        better = likelihood.evaluate(next);
      }
      converged = Math.abs(better - logLik) <= 1e-13 * Math.abs(better) && still(move, beta);
      beta = next;
      logLik = better;
      information = Symmetric.factor(likelihood.information());
      if (information.rank() < atStart.rank() || runaway(beta)) {
        converged = false;
        break;
      }
    }
    return new Cox(people.n(), events, summarise(terms, beta, likelihood, information, level),
        logLik, logLikNull, converged);
  }

  private static boolean still(double[] move, double[] beta) {
    return IntStream.range(0, move.length).allMatch(k -> Math.abs(move[k]) <= 1e-9 * (1 + Math.abs(beta[k])));
  }

  /** Nobody's hazard is e^30 times another's for a term one standard deviation apart. */
  private static boolean runaway(double[] beta) {
    return Arrays.stream(beta).anyMatch(b -> Math.abs(b) > 30);
  }

  private static List<Term> summarise(
      Terms terms, double[] beta, Likelihood likelihood, Symmetric information, double level) {
    double[][] variance = information.inverse();
    double z = Distributions.z(level);
    List<Term> result = new ArrayList<>();
    for (int k = 0; k < beta.length; k++) {
      double scale = likelihood.spread(k);
      boolean redundant = scale == 0 || information.redundant(k);
      double coef = redundant ? Double.NaN : beta[k] / scale;
      double se = redundant ? Double.NaN : Math.sqrt(variance[k][k]) / scale;
      Interval ci = new Interval(Math.exp(coef - z * se), Math.exp(coef + z * se));
      result.add(new Term(terms.names().get(k), coef, se, Math.exp(coef), ci,
          Distributions.normalTwoSided(coef / se)));
    }
    return result;
  }

  /** Works on columns centred on their mean and divided by their spread; latest time first. */
  private static final class Likelihood {
    private final int n;
    private final int size;
    private final double[] time;
    private final boolean[] event;
    private final double[][] x;
    private final double[] spread;
    private final Ties ties;
    private final double[] score;
    private final double[][] information;

    Likelihood(FollowUp people, Terms terms, Ties ties) {
      this.ties = ties;
      n = people.n();
      size = terms.size();
      Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
      Arrays.sort(order, Comparator.comparingDouble((Integer i) -> people.time()[i]).reversed());
      time = new double[n];
      event = new boolean[n];
      x = new double[n][size];
      spread = new double[size];
      for (int k = 0; k < size; k++) {
        double[] column = terms.column(k);
        double mean = Arrays.stream(column).average().orElseThrow();
        double squares = Arrays.stream(column).map(v -> (v - mean) * (v - mean)).sum();
        double sd = Math.sqrt(squares / n);
        spread[k] = sd <= 1e-12 * Math.abs(mean) ? 0 : sd;
        for (int i = 0; i < n; i++) {
          x[i][k] = spread[k] == 0 ? 0 : (column[order[i]] - mean) / spread[k];
        }
      }
      for (int i = 0; i < n; i++) {
        time[i] = people.time()[order[i]];
        event[i] = people.what()[order[i]] != 0;
      }
      score = new double[size];
      information = new double[size][size];
    }

    double spread(int k) {
      return spread[k];
    }

    double[] score() {
      return score;
    }

    double[][] information() {
      return information;
    }

    double evaluate(double[] beta) {
      Arrays.fill(score, 0);
      for (double[] row : information) {
        Arrays.fill(row, 0);
      }
      Risk all = new Risk(size);
      double logLik = 0;
      int i = 0;
      while (i < n) {
        Risk died = new Risk(size);
        int deaths = 0;
        double now = time[i];
        for (; i < n && time[i] == now; i++) {
          double linear = 0;
          for (int k = 0; k < size; k++) {
            linear += beta[k] * x[i][k];
          }
          double risk = Math.exp(linear);
          all.add(risk, x[i]);
          if (event[i]) {
            deaths++;
            died.add(risk, x[i]);
            logLik += linear;
            for (int k = 0; k < size; k++) {
              score[k] += x[i][k];
            }
          }
        }
        for (int d = 0; d < deaths; d++) {
          logLik -= subtract(all, died, ties == Ties.EFRON ? (double) d / deaths : 0);
        }
      }
      return logLik;
    }

    /** Takes one event's share of the risk set, less {@code part} of those tied with it, off score and information. */
    private double subtract(Risk all, Risk died, double part) {
      double total = all.sum - part * died.sum;
      for (int k = 0; k < size; k++) {
        double mean = (all.first[k] - part * died.first[k]) / total;
        score[k] -= mean;
        for (int m = 0; m <= k; m++) {
          double other = (all.first[m] - part * died.first[m]) / total;
          double both = (all.second[k][m] - part * died.second[k][m]) / total - mean * other;
          information[k][m] += both;
          if (m != k) {
            information[m][k] += both;
          }
        }
      }
      return Math.log(total);
    }
  }

  private static final class Risk {
    private double sum;
    private final double[] first;
    private final double[][] second;

    Risk(int size) {
      first = new double[size];
      second = new double[size][size];
    }

    void add(double risk, double[] x) {
      sum += risk;
      for (int k = 0; k < first.length; k++) {
        double weighted = risk * x[k];
        first[k] += weighted;
        for (int m = 0; m <= k; m++) {
          second[k][m] += weighted * x[m];
        }
      }
    }
  }
}
