package org.passerelle.evidence.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Terms;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.Distributions;
import org.passerelle.evidence.numbers.LeastSquares;
import org.passerelle.evidence.numbers.Sample;

/** One comparison of the treated with others, by the method asked for, never without its balance and overlap. */
public final class Comparison {

  private static final double UNBALANCED_ABOVE = 0.1;

  private final Study study;
  private final double level;
  private final @Nullable Overlap overlap;
  private final @Nullable Propensity propensity;

  private Comparison(Study study, double level) {
    this.study = study;
    this.level = level;
    propensity = study.terms().size() == 0 ? null : Propensity.fit(study);
    overlap = propensity == null ? null : Overlap.of(study, propensity);
  }

  /** {@code before} is the outcome before the programme, needed by {@link Method#DID} alone. */
  public static Estimate estimate(Study study, Method method, double @Nullable [] before, double level) {
    return new Comparison(study, level).by(method, before);
  }

  private Estimate by(Method method, double @Nullable [] before) {
    if (overlap != null && overlap.refusal() != null) {
      return Estimate.refusal(method, Balance.of(study, null), overlap);
    }
    if (method == Method.DID) {
      if (before == null) {
        throw new Unanswerable("did needs the outcome before the programme.");
      }
      return differenceInDifferences(before);
    }
    Propensity chance = propensity;
    Overlap common = overlap;
    if (chance == null || common == null) {
      throw new Unanswerable("Name at least one term on which the two groups should be made alike.");
    }
    return switch (method) {
      case IPW -> {
        Weighting odds = Weighting.odds(study, chance);
        yield weighted(method, odds.onTreated(study.outcome()), odds.weight(), common);
      }
      case DR -> {
        Weighting odds = Weighting.odds(study, chance);
        yield weighted(method, odds.doublyRobust(), odds.weight(), common);
      }
      case OVERLAP -> weighted(method, Weighting.inOverlap(study, chance),
          Weighting.overlapWeights(study, chance), common);
      case ENTROPY -> entropy(chance, common);
      case NEAREST -> nearest(chance, common);
      case OLS -> leastSquares(common);
      case DID -> throw new IllegalStateException("answered above");
    };
  }

  private Estimate entropy(Propensity chance, Overlap common) {
    double[] weight = EntropyBalance.weights(study, chance.rows());
    if (weight == null) {
      return Estimate.refusal(Method.ENTROPY, Balance.of(study, null), common.refuse(
          "No weights give the other group the treated people's averages; use fewer terms or another "
              + "comparison group."));
    }
    Weighting.Result result = Weighting.entropy(study, chance.rows(), weight).onTreated(study.outcome());
    return weighted(Method.ENTROPY, result, weight, common);
  }

  private Estimate weighted(Method method, Weighting.Result result, double[] weight, Overlap common) {
    Interval ci = Interval.around(result.estimate(), Distributions.z(level) * result.se());
    Estimate estimate = new Estimate(method, result.estimate(), result.se(), ci, effective(weight, false),
        effective(weight, true), Balance.of(study, weight), common, null);
    return warned(estimate, common);
  }

  private static Estimate warned(Estimate estimate, Overlap common) {
    return estimate.balance().worstAfter() <= UNBALANCED_ABOVE ? estimate : estimate.with(common.warn(
        "After weighting a term still differs by more than 0.1 standard deviations."));
  }

  private double effective(double[] weight, boolean side) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < weight.length; i++) {
      if (study.treated()[i] == side) {
        sum += weight[i];
        squares += weight[i] * weight[i];
      }
    }
    return sum * sum / squares;
  }

  /** The error is that of the mean of the pairs' differences (Abadie and Spiess 2022). */
  private Estimate nearest(Propensity chance, Overlap common) {
    int[] match = NearestNeighbour.match(study, chance.score());
    double[] weight = new double[study.n()];
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < match.length; i++) {
      if (match[i] >= 0) {
        weight[i] = 1;
        weight[match[i]] = 1;
        differences.add(study.outcome()[i] - study.outcome()[match[i]]);
      }
    }
    Sample pairs = Sample.of(differences.stream().mapToDouble(Double::doubleValue).toArray());
    double se = Math.sqrt(pairs.varianceOfMean());
    Interval ci = Interval.around(pairs.mean(), Distributions.t(level, pairs.n() - 1) * se);
    Estimate estimate = new Estimate(Method.NEAREST, pairs.mean(), se, ci, effective(weight, false),
        effective(weight, true), Balance.of(study, weight), common, null);
    int left = study.treatedCount() - pairs.n();
    return warned(estimate, left == 0 ? common : common.warn(
        left + " treated people found no counterpart left and are not in the estimate."));
  }

  /** Least squares of the outcome on treatment and terms; the error is HC2. */
  private Estimate leastSquares(Overlap common) {
    Estimate.Adjusted fit = regression(study.outcome());
    return new Estimate(Method.OLS, fit.estimate(), fit.se(), fit.ci(), Double.NaN, Double.NaN,
        Balance.of(study, null), common, null);
  }

  private Estimate.Adjusted regression(double[] outcome) {
    double[] treated = new double[study.n()];
    for (int i = 0; i < treated.length; i++) {
      treated[i] = study.treated()[i] ? 1 : 0;
    }
    Terms all = new Terms().number("treated", treated);
    for (int k = 0; k < study.terms().size(); k++) {
      all.number(study.names().get(k), study.terms().column(k));
    }
    LeastSquares fit = LeastSquares.fit(all.rowsWithIntercept(study.n()), outcome);
    Unanswerable.unless(fit.degrees() > 0, "There are as many terms as people; use fewer terms.");
    double se = fit.robustError(1);
    double estimate = fit.coefficients()[1];
    return new Estimate.Adjusted(estimate, se,
        Interval.around(estimate, Distributions.t(level, fit.degrees()) * se));
  }

  /** Mean change of the treated minus mean change of the others (Ashenfelter and Card 1985), Welch's error. */
  private Estimate differenceInDifferences(double[] before) {
    double[] change = new double[study.n()];
    for (int i = 0; i < change.length; i++) {
      change[i] = study.outcome()[i] - before[i];
    }
    Sample treated = Sample.of(study.outcomesOf(true, change));
    Sample others = Sample.of(study.outcomesOf(false, change));
    double v1 = treated.varianceOfMean();
    double v0 = others.varianceOfMean();
    double se = Math.sqrt(v1 + v0);
    double df = (v1 + v0) * (v1 + v0) / (v1 * v1 / (treated.n() - 1) + v0 * v0 / (others.n() - 1));
    double estimate = treated.mean() - others.mean();
    Interval ci = se == 0 ? new Interval(estimate, estimate)
        : Interval.around(estimate, Distributions.t(level, df) * se);
    Estimate.Adjusted adjusted = study.terms().size() == 0 ? null : regression(change);
    return new Estimate(Method.DID, estimate, se, ci, Double.NaN, Double.NaN, Balance.of(study, null), overlap,
        adjusted);
  }
}
