package org.passerelle.evidence.comparison;

import org.passerelle.evidence.numbers.LeastSquares;
import org.passerelle.evidence.numbers.Symmetric;

/**
 * Weighted differences and their standard errors. The error is the empirical sandwich of all estimating equations
 * together, that of the weights included (Lunceford and Davidian 2004; Stefanski and Boos 2002).
 */
final class Weighting {

  private final Study study;
  private final double[][] rows;
  private final Symmetric slope;
  private final double[] residual;
  private final double[] weight;

  /**
   * @param slope derivative of the equations that made the weights
   * @param residual each person's part in those equations: residual times row
   */
  private Weighting(Study study, double[][] rows, Symmetric slope, double[] residual, double[] weight) {
    this.study = study;
    this.rows = rows;
    this.slope = slope;
    this.residual = residual;
    this.weight = weight;
  }

  record Result(double estimate, double se) {}

  double[] weight() {
    return weight;
  }

  /** The others weigh e / (1 - e), the treated 1. */
  static Weighting odds(Study study, Propensity propensity) {
    double[] residual = new double[study.n()];
    double[] weight = new double[study.n()];
    for (int i = 0; i < study.n(); i++) {
      double score = propensity.score()[i];
      residual[i] = (study.treated()[i] ? 1 : 0) - score;
      weight[i] = study.treated()[i] ? 1 : score / (1 - score);
    }
    return new Weighting(study, propensity.rows(), propensity.information(), residual, weight);
  }

  static Weighting entropy(Study study, double[][] rows, double[] weight) {
    double[] residual = new double[study.n()];
    double[] controlOnly = new double[study.n()];
    for (int i = 0; i < study.n(); i++) {
      residual[i] = study.treated()[i] ? 1 : -weight[i];
      controlOnly[i] = study.treated()[i] ? 0 : weight[i];
    }
    return new Weighting(study, rows, Symmetric.factor(Propensity.crossProduct(rows, controlOnly)), residual, weight);
  }

  /** Effect on the treated; {@code values} are outcomes, or what a regression leaves of them. */
  Result onTreated(double[] values) {
    return spread(values, new double[study.n()]);
  }

  /** Effect on the treated with a regression on the others, unweighted, taken off both sides. */
  Result doublyRobust() {
    double[] controls = new double[study.n()];
    double[][] some = new double[study.n() - study.treatedCount()][];
    int next = 0;
    for (int i = 0; i < study.n(); i++) {
      if (!study.treated()[i]) {
        controls[i] = 1;
        some[next++] = rows[i];
      }
    }
    LeastSquares fit = LeastSquares.fit(some, study.outcomesOf(false, study.outcome()));
    double[] left = new double[study.n()];
    for (int i = 0; i < left.length; i++) {
      left[i] = study.outcome()[i] - fit.predict(rows[i]);
    }
    double[] gap = new double[rows[0].length];
    double[] totals = {total(false), total(true)};
    for (int i = 0; i < rows.length; i++) {
      double share = study.treated()[i] ? -1 / totals[1] : weight[i] / totals[0];
      for (int k = 0; k < gap.length; k++) {
        gap[k] += share * rows[i][k];
      }
    }
    double[] direction = Symmetric.factor(Propensity.crossProduct(rows, controls)).solve(gap);
    double[] regression = new double[study.n()];
    for (int i = 0; i < regression.length; i++) {
      regression[i] = controls[i] * left[i] * dot(direction, rows[i]);
    }
    return spread(left, regression);
  }

  private double total(boolean side) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += study.treated()[i] == side ? weight[i] : 0;
    }
    return sum;
  }

  private double mean(double[] values, boolean side) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += study.treated()[i] == side ? weight[i] * values[i] : 0;
    }
    return sum / total(side);
  }

  private Result spread(double[] values, double[] further) {
    double treatedMean = mean(values, true);
    double otherMean = mean(values, false);
    double treatedTotal = total(true);
    double otherTotal = total(false);
    double[] pull = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < pull.length && !study.treated()[i]; k++) {
        pull[k] += weight[i] * (values[i] - otherMean) * rows[i][k];
      }
    }
    double[] direction = slope.solve(pull);
    double variance = 0;
    for (int i = 0; i < rows.length; i++) {
      double own = study.treated()[i]
          ? (values[i] - treatedMean) / treatedTotal
          : -weight[i] * (values[i] - otherMean) / otherTotal;
      double influence = own - residual[i] * dot(direction, rows[i]) / otherTotal + further[i];
      variance += influence * influence;
    }
    return new Result(treatedMean - otherMean, Math.sqrt(variance));
  }

  /** Effect in the overlap (Li, Morgan and Zaslavsky 2018): the treated weigh 1 - e, the others e. */
  static double[] overlapWeights(Study study, Propensity propensity) {
    double[] weight = new double[study.n()];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = study.treated()[i] ? 1 - propensity.score()[i] : propensity.score()[i];
    }
    return weight;
  }

  static Result inOverlap(Study study, Propensity propensity) {
    double[][] rows = propensity.rows();
    double[] weight = overlapWeights(study, propensity);
    Weighting means = new Weighting(study, rows, propensity.information(), weight, weight);
    double[] y = study.outcome();
    double[] mean = {means.mean(y, false), means.mean(y, true)};
    double[] total = {means.total(false), means.total(true)};
    double[] pull = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      int side = study.treated()[i] ? 1 : 0;
      double change = propensity.score()[i] * (1 - propensity.score()[i]) * (y[i] - mean[side]) / total[side];
      for (int k = 0; k < pull.length; k++) {
        pull[k] -= change * rows[i][k];
      }
    }
    double[] direction = propensity.information().solve(pull);
    double variance = 0;
    for (int i = 0; i < rows.length; i++) {
      int side = study.treated()[i] ? 1 : 0;
      double own = (side == 1 ? 1 : -1) * weight[i] * (y[i] - mean[side]) / total[side];
      double influence = own + (side - propensity.score()[i]) * dot(direction, rows[i]);
      variance += influence * influence;
    }
    return new Result(mean[1] - mean[0], Math.sqrt(variance));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
