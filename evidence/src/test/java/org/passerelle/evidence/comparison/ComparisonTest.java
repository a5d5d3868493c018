package org.passerelle.evidence.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.evidence.Made;
import org.passerelle.evidence.Terms;
import org.passerelle.evidence.Unanswerable;

/**
 * References: R 4.2.2 on the made people with {@code tr <- ((i*29)%%97)/97 < plogis(-.6 + .8*x1 + .15*x2); y <- 2 +
 * 1.5*tr + 2*x1 + .5*x2 + ((i*53)%%71)/35; b <- y - ((i*23)%%41)/20 - .3*tr}, terms x1, x2, time.
 */
class ComparisonTest {

  private static final double[] X1 = Made.x1();
  private static final double[] X2 = Made.x2();
  private static final boolean[] TREATED =
      Made.yes(i -> (i * 29 % 97) / 97.0 < 1 / (1 + Math.exp(0.6 - 0.8 * X1[i - 1] - 0.15 * X2[i - 1])));
  private static final double[] OUTCOME = Made.each(i ->
      2 + (TREATED[i - 1] ? 1.5 : 0) + 2 * X1[i - 1] + 0.5 * X2[i - 1] + (i * 53 % 71) / 35.0);
  private static final double[] BEFORE =
      Made.each(i -> OUTCOME[i - 1] - (i * 23 % 41) / 20.0 - (TREATED[i - 1] ? 0.3 : 0));

  private static Study study() {
    return new Study(TREATED, OUTCOME, new Terms().number("x1", X1).number("x2", X2).number("time", Made.time()));
  }

  private static Estimate estimate(Method method) {
    return Comparison.estimate(study(), method, BEFORE, 0.95);
  }

  /**
   * ipw, overlap: {@code glm(tr ~ x1 + x2 + time, binomial)} and weighted means; dr: {@code lm} on the controls;
   * entropy: Newton's method written in R; ols: {@code lm}; nearest: {@code for (i in which(tr == 1)[order(-e[tr ==
   * 1])]) { j <- open[which.min(abs(e[open] - e[i]))]; open <- setdiff(open, j) }}.
   */
  @ParameterizedTest
  @CsvSource({
    "IPW, 1.596620652045", "OVERLAP, 1.488811652211", "DR, 1.565833494453", "ENTROPY, 1.565948382138",
    "OLS, 1.488588437798", "DID, 0.313452685422", "NEAREST, 1.99781512605",
  })
  void estimatesAreThoseOfR(Method method, double expected) {
    assertThat(estimate(method).estimate()).isCloseTo(expected, within(1e-9));
  }

  /** ols: {@code estimatr::lm_robust(se_type = "HC2")}; did: {@code t.test} on the changes. */
  @Test
  void errorsOfRegressionAndDifferencesAreThoseOfR() {
    assertThat(estimate(Method.OLS).se()).isCloseTo(0.09087756796725, within(1e-11));
    assertThat(estimate(Method.DID).se()).isCloseTo(0.08405707000129, within(1e-11));
  }

  /**
   * {@code glm}, {@code lm} and the means with each person's weight moved by 1e-5 either way, squared and summed in
   * R.
   */
  @ParameterizedTest
  @CsvSource({
    "IPW, 0.1245228653347", "OVERLAP, 0.08970962170663", "DR, 0.09777730523443", "ENTROPY, 0.09558232937589"
  })
  void errorsOfWeightingAreTheSumOfEachPersonsInfluence(Method method, double expected) {
    assertThat(estimate(method).se()).isCloseTo(expected, within(1e-7));
  }

  @Test
  void balanceAndEffectiveNumberAreThoseOfR() {
    Estimate ipw = estimate(Method.IPW);
    assertThat(ipw.ess()).isCloseTo(61.85093531797, within(1e-8));
    assertThat(ipw.essTreated()).isCloseTo(85, within(1e-9));
    assertBalance(ipw.balance().before(), 0.5010791586881, 0.6005736924129, -0.06118026525955);
    assertBalance(ipw.balance().after(), 0.01859409999998, 0.01038265314208, 0.03304678098356);
    assertThat(estimate(Method.ENTROPY).ess()).isCloseTo(60.49935257087, within(1e-8));
    assertBalance(estimate(Method.ENTROPY).balance().after(), 0, 0, 0);
  }

  private static void assertBalance(@Nullable Map<String, Double> balance, double x1, double x2, double time) {
    assertThat(balance).isNotNull();
    assertThat(balance.get("x1")).isCloseTo(x1, within(1e-9));
    assertThat(balance.get("x2")).isCloseTo(x2, within(1e-9));
    assertThat(balance.get("time")).isCloseTo(time, within(1e-9));
  }

  /**
   * Overlap weights from a logit give exactly equal means in both groups (Li, Morgan and Zaslavsky 2018, theorem 3).
   */
  @Test
  void overlapWeightsBalanceExactly() {
    assertBalance(estimate(Method.OVERLAP).balance().after(), 0, 0, 0);
  }

  /** Leaves out each person in turn and repeats everything; the spread of the results needs no formula. */
  @ParameterizedTest
  @EnumSource(names = {"IPW", "OVERLAP", "ENTROPY", "DR", "OLS"})
  void theErrorIsWhatLeavingOutOnePersonAtATimeShows(Method method) {
    double[] without = new double[Made.PEOPLE];
    for (int left = 0; left < Made.PEOPLE; left++) {
      int skip = left;
      int[] kept = IntStream.range(0, Made.PEOPLE).filter(i -> i != skip).toArray();
      boolean[] treated = new boolean[kept.length];
      for (int k = 0; k < kept.length; k++) {
        treated[k] = TREATED[kept[k]];
      }
      Terms terms = new Terms().number("x1", some(X1, kept)).number("x2", some(X2, kept))
          .number("time", some(Made.time(), kept));
      without[left] = Comparison.estimate(new Study(treated, some(OUTCOME, kept), terms), method, null, 0.95)
          .estimate();
    }
    double mean = Arrays.stream(without).average().orElseThrow();
    double jackknife = Math.sqrt(Arrays.stream(without).map(v -> (v - mean) * (v - mean)).sum()
        * (Made.PEOPLE - 1) / Made.PEOPLE);
    assertThat(estimate(method).se()).isCloseTo(jackknife, within(0.1 * jackknife));
  }

  private static double[] some(double[] values, int[] kept) {
    return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
  }

  @Test
  void aConstantEffectIsFoundByEveryMethodThatModelsTheOutcome() {
    double[] linear = Made.each(i -> 3 + (TREATED[i - 1] ? 0.7 : 0) + 2 * X1[i - 1] - X2[i - 1]);
    Terms terms = new Terms().number("x1", X1).number("x2", X2);
    for (Method method : new Method[] {Method.OVERLAP, Method.ENTROPY, Method.DR, Method.OLS}) {
      Estimate estimate = Comparison.estimate(new Study(TREATED, linear, terms), method, null, 0.95);
      assertThat(estimate.estimate()).as(method.word()).isCloseTo(0.7, within(1e-8));
    }
  }

  @ParameterizedTest
  @EnumSource
  void groupsWithoutOverlapGetARefusalInsteadOfANumber(Method method) {
    double[] age = Made.each(i -> TREATED[i - 1] ? 18 + i % 10 : 40 + i % 20);
    double[] before = new double[age.length];
    Estimate estimate =
        Comparison.estimate(new Study(TREATED, OUTCOME, new Terms().number("age", age)), method, before, 0.95);
    assertThat(estimate.refused()).isTrue();
    assertThat(estimate.estimate()).isNaN();
    assertThat(estimate.overlap()).isNotNull();
    assertThat(estimate.overlap().refusal()).contains("counterpart");
    assertThat(estimate.balance().before()).containsKey("age");
  }

  @Test
  void aFewPeopleOutsideDrawAWarning() {
    double[] age = Made.each(i -> TREATED[i - 1] && i % 10 == 1 ? 60 + i % 7 : 20 + i * 13 % 30);
    Estimate estimate =
        Comparison.estimate(new Study(TREATED, OUTCOME, new Terms().number("age", age)), Method.IPW, null, 0.95);
    assertThat(estimate.refused()).isFalse();
    assertThat(estimate.overlap()).isNotNull();
    assertThat(estimate.overlap().warning()).contains("treated people have no counterpart");
  }

  @Test
  void nearestTakesEachPersonOnceAndTheNearestOfAll() {
    Random random = new Random(21);
    for (int round = 0; round < 100; round++) {
      int n = 60;
      boolean[] treated = new boolean[n];
      double[] score = new double[n];
      for (int i = 0; i < n; i++) {
        treated[i] = i % 3 == 0;
        score[i] = random.nextInt(25) / 25.0;
      }
      int[] match = NearestNeighbour.match(new Study(treated, new double[n], new Terms()), score);
      assertThat(match).isEqualTo(slowly(treated, score));
    }
  }

  private static int[] slowly(boolean[] treated, double[] score) {
    int[] match = new int[treated.length];
    Arrays.fill(match, -1);
    boolean[] taken = treated.clone();
    boolean[] done = new boolean[treated.length];
    for (int round = 0; round < treated.length / 3; round++) {
      int first = -1;
      for (int i = 0; i < treated.length; i++) {
        if (treated[i] && !done[i] && (first < 0 || score[i] > score[first])) {
          first = i;
        }
      }
      done[first] = true;
      for (int j = 0; j < treated.length; j++) {
        if (!taken[j] && (match[first] < 0
            || Math.abs(score[j] - score[first]) < Math.abs(score[match[first]] - score[first]))) {
          match[first] = j;
        }
      }
      taken[match[first]] = true;
    }
    return match;
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> Comparison.estimate(study(), Method.DID, null, 0.95))
        .isInstanceOf(Unanswerable.class).hasMessageContaining("before");
    assertThatThrownBy(() -> new Study(new boolean[] {true, false, false}, new double[3], new Terms()))
        .isInstanceOf(Unanswerable.class).hasMessageContaining("1 treated and 2 others");
  }
}
