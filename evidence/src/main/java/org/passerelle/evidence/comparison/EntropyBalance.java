package org.passerelle.evidence.comparison;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.numbers.Symmetric;

/**
 * Entropy balancing (Hainmueller 2012): of all weights that give the others exactly the treated people's mean on every
 * term, those nearest to equal; by Newton's method on the dual, convex problem.
 */
final class EntropyBalance {

  private static final int MOST_STEPS = 300;

  private EntropyBalance() {}

  /** Weights of the others add up to the number of treated; the treated weigh 1. Null when no weights balance. */
  static double @Nullable [] weights(Study study, double[][] rows) {
    int size = rows[0].length;
    double[] wanted = new double[size];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < size && study.treated()[i]; k++) {
        wanted[k] += rows[i][k];
      }
    }
    int treated = study.treatedCount();
    double[] lambda = new double[size];
    lambda[0] = Math.log((double) treated / (study.n() - treated));
    double[] weight = weights(study, rows, lambda);
    double value = objective(study, weight, lambda, wanted);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gap = gap(study, rows, weight, wanted);
      if (Arrays.stream(gap).map(Math::abs).max().orElse(0) <= 1e-11 * treated) {
        return weight;
      }
      double[] controlOnly = weight.clone();
      for (int i = 0; i < controlOnly.length; i++) {
        controlOnly[i] = study.treated()[i] ? 0 : weight[i];
      }
      double[] move = Symmetric.factor(Propensity.crossProduct(rows, controlOnly)).solve(gap);
      double size0 = 1;
      double[] next = moved(lambda, move, size0);
      double[] nextWeight = weights(study, rows, next);
      double nextValue = objective(study, nextWeight, next, wanted);
      while (!(nextValue <= value + 1e-12 * Math.abs(value)) && size0 > 1e-10) {
        size0 /= 2;
        next = moved(lambda, move, size0);
        nextWeight = weights(study, rows, next);
        nextValue = objective(study, nextWeight, next, wanted);
      }
      lambda = next;
      weight = nextWeight;
      value = nextValue;
    }
    double[] gap = gap(study, rows, weight, wanted);
    return Arrays.stream(gap).map(Math::abs).max().orElse(0) <= 1e-8 * treated ? weight : null;
  }

  private static double[] moved(double[] lambda, double[] move, double size) {
    double[] next = new double[lambda.length];
    for (int k = 0; k < next.length; k++) {
      next[k] = lambda[k] + size * move[k];
    }
    return next;
  }

  private static double[] weights(Study study, double[][] rows, double[] lambda) {
    double[] weight = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double linear = 0;
      for (int k = 0; k < lambda.length; k++) {
        linear += lambda[k] * rows[i][k];
      }
      weight[i] = study.treated()[i] ? 1 : Math.exp(linear);
    }
    return weight;
  }

  private static double[] gap(Study study, double[][] rows, double[] weight, double[] wanted) {
    double[] gap = wanted.clone();
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < gap.length && !study.treated()[i]; k++) {
        gap[k] -= weight[i] * rows[i][k];
      }
    }
    return gap;
  }

  private static double objective(Study study, double[] weight, double[] lambda, double[] wanted) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += study.treated()[i] ? 0 : weight[i];
    }
    for (int k = 0; k < lambda.length; k++) {
      sum -= lambda[k] * wanted[k];
    }
    return sum;
  }
}
