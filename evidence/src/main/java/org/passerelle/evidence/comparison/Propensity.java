package org.passerelle.evidence.comparison;

import org.passerelle.evidence.numbers.Symmetric;

/**
 * The chance of taking part given the terms: a logit with main effects, by maximum likelihood (Fisher scoring, as R's
 * {@code glm(family = binomial)}).
 *
 * @param score the fitted chance of each person
 * @param information X' diag(e (1 - e)) X of the standardised rows
 * @param separated true when the terms tell those who took part from all others without error, so that no finite fit
 *     exists
 */
record Propensity(double[][] rows, double[] score, Symmetric information, boolean separated) {

  private static final int MOST_STEPS = 100;

  static Propensity fit(Study study) {
    double[][] rows = study.standardised();
    int size = rows[0].length;
    double[] beta = new double[size];
    double share = (double) study.treatedCount() / study.n();
    beta[0] = Math.log(share / (1 - share));
    double[] score = scores(rows, beta);
    Symmetric information = information(rows, score);
    double deviance = deviance(study, score);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[size];
      for (int i = 0; i < rows.length; i++) {
        double residual = (study.treated()[i] ? 1 : 0) - score[i];
        for (int k = 0; k < size; k++) {
          gradient[k] += residual * rows[i][k];
        }
      }
      double[] move = information.solve(gradient);
      double largest = 0;
      for (int k = 0; k < size; k++) {
        beta[k] += move[k];
        largest = Math.max(largest, Math.abs(move[k]));
      }
      score = scores(rows, beta);
      double next = deviance(study, score);
      if (next < 1e-6 * study.n()) {
        return new Propensity(rows, score, information, true);
      }
      information = information(rows, score);
      boolean settled = Math.abs(deviance - next) <= 1e-14 * next && largest < 1e-8;
      boolean drifting = step > 30 && Math.abs(deviance - next) <= 1e-10 * next;
      if (settled || drifting) {
        return new Propensity(rows, score, information, false);
      }
      deviance = next;
    }
    return new Propensity(rows, score, information, !(deviance > 1e-6 * study.n()));
  }

  private static double[] scores(double[][] rows, double[] beta) {
    double[] score = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double linear = 0;
      for (int k = 0; k < beta.length; k++) {
        linear += beta[k] * rows[i][k];
      }
      score[i] = 1 / (1 + Math.exp(-linear));
    }
    return score;
  }

  private static double deviance(Study study, double[] score) {
    double sum = 0;
    for (int i = 0; i < score.length; i++) {
      double chance = study.treated()[i] ? score[i] : 1 - score[i];
      sum -= 2 * Math.log(Math.max(chance, 1e-300));
    }
    return sum;
  }

  private static Symmetric information(double[][] rows, double[] score) {
    double[] weight = new double[score.length];
    for (int i = 0; i < score.length; i++) {
      weight[i] = score[i] * (1 - score[i]);
    }
    return Symmetric.factor(crossProduct(rows, weight));
  }

  static double[][] crossProduct(double[][] rows, double[] weight) {
    int size = rows[0].length;
    double[][] sum = new double[size][size];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < size && weight[i] != 0; k++) {
        double weighted = weight[i] * rows[i][k];
        for (int m = 0; m <= k; m++) {
          sum[k][m] += weighted * rows[i][m];
        }
      }
    }
    for (int k = 0; k < size; k++) {
      for (int m = 0; m < k; m++) {
        sum[m][k] = sum[k][m];
      }
    }
    return sum;
  }
}
