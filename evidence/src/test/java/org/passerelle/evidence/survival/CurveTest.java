package org.passerelle.evidence.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Made;
import org.passerelle.evidence.Unanswerable;

/** References: R 4.2.2, survival 3.5-3. */
class CurveTest {

  private final Curve[] curves = Curve.byGroup(Freireich.people());

  /** {@code summary(survfit(Surv(time, event) ~ g, conf.type = scale), times = c(5, 10, 22))}. */
  @ParameterizedTest
  @CsvSource({
    "LOG, 0, 5, 1, 0, 1, 1, 21",
    "LOG, 0, 10, 0.7529411764706, 0.09634965299432, 0.5859189820297, 0.9675747545523, 15",
    "LOG, 0, 22, 0.5378151260504, 0.128233751693, 0.3370366161577, 0.8582008480447, 7",
    "LOG, 1, 5, 0.5714285714286, 0.1079898494312, 0.3945481214781, 0.8276065566391, 14",
    "LOG, 1, 22, 0.04761904761905, 0.04647143204517, 0.007032229847396, 0.3224544341344, 2",
    "LOG_LOG, 0, 5, 1, 0, 1, 1, 21",
    "LOG_LOG, 0, 10, 0.7529411764706, 0.09634965299432, 0.5031995108, 0.8893618351693, 15",
    "LOG_LOG, 1, 22, 0.04761904761905, 0.04647143204517, 0.003324463042531, 0.1970449056989, 2",
    "PLAIN, 0, 5, 1, 0, 1, 1, 21",
    "PLAIN, 0, 10, 0.7529411764706, 0.09634965299432, 0.5640993266788, 0.9417830262624, 15",
    "PLAIN, 1, 22, 0.04761904761905, 0.04647143204517, 0, 0.1387013807376, 2",
  })
  void pointsAreThoseOfR(CurveInterval scale, int group, double time, double surv, double stdErr, double lower,
      double upper, int nRisk) {
    Curve.Point point = curves[group].at(time, 0.95, scale);
    assertThat(point.surv()).isCloseTo(surv, within(1e-12));
    assertThat(point.stdErr()).isCloseTo(stdErr, within(1e-12));
    assertThat(point.lower()).isCloseTo(lower, within(1e-12));
    assertThat(point.upper()).isCloseTo(upper, within(1e-12));
    assertThat(point.nRisk()).isEqualTo(nRisk);
  }

  /** {@code summary(survfit(...))$table}. */
  @ParameterizedTest
  @CsvSource({
    "LOG, 0, 23, 16, NaN", "LOG, 1, 8, 4, 12", "LOG_LOG, 0, 23, 13, NaN", "LOG_LOG, 1, 8, 4, 11",
    "PLAIN, 0, 23, 13, NaN", "PLAIN, 1, 8, 4, 11",
  })
  void mediansAreThoseOfR(CurveInterval scale, int group, double median, double low, double high) {
    assertThat(curves[group].median()).isEqualTo(median);
    assertThat(curves[group].medianCi(0.95, scale)).isEqualTo(new Interval(low, high));
  }

  /** {@code survfit(Surv(time, event) ~ group)} on the made people. */
  @ParameterizedTest
  @CsvSource({
    "0, 47, 64, 55, 82, 0.6519591581479, 0.06177963728163, 36",
    "1, 48, 73, 56, 83, 0.6760846697291, 0.05998467674444, 37",
    "2, 47, 83, 65, 94, 0.7447335977702, 0.0552623321244, 43",
  })
  void manyTiesAreThoseOfR(int group, int events, double median, double low, double high, double surv, double stdErr,
      int nRisk) {
    Curve curve = Curve.of(made().group(group));
    assertThat(curve.events()).isEqualTo(events);
    assertThat(curve.median()).isEqualTo(median);
    assertThat(curve.medianCi(0.95, CurveInterval.LOG)).isEqualTo(new Interval(low, high));
    Curve.Point point = curve.at(50, 0.95, CurveInterval.LOG);
    assertThat(point.surv()).isCloseTo(surv, within(1e-12));
    assertThat(point.stdErr()).isCloseTo(stdErr, within(1e-12));
    assertThat(point.nRisk()).isEqualTo(nRisk);
  }

  /** {@code summary(survfit(...), rmean = tau)$table}, which is the sum that survRM2's {@code rmst2} takes. */
  @Test
  void restrictedMeansAreThoseOfR() {
    assertMean(curves[0].restrictedMean(20), 16.11652661064, 1.251560196005);
    assertMean(curves[1].restrictedMean(20), 8.428571428571, 1.268082682504);
    assertMean(Curve.of(made().group(0)).restrictedMean(60), 48.61907378973, 2.119075739747);
    assertMean(Curve.of(made().group(1)).restrictedMean(60), 49.384045407, 2.054736447756);
  }

  private static void assertMean(Curve.RestrictedMean mean, double rmst, double se) {
    assertThat(mean.rmst()).isCloseTo(rmst, within(1e-10));
    assertThat(mean.se()).isCloseTo(se, within(1e-10));
  }

  @Test
  void withoutLosingSightOfAnybodyTheCurveIsTheShareLeft() {
    Random random = new Random(3);
    double[] time = random.ints(500, 0, 40).asDoubleStream().toArray();
    boolean[] event = new boolean[500];
    Arrays.fill(event, true);
    Curve curve = Curve.of(FollowUp.of(time, event));
    for (int t = 0; t < 40; t++) {
      double now = t;
      double left = Arrays.stream(time).filter(v -> v > now).count() / 500.0;
      Curve.Point point = curve.at(t, 0.95, CurveInterval.PLAIN);
      assertThat(point.surv()).isCloseTo(left, within(1e-12));
      if (left > 0) {
        assertThat(point.stdErr()).isCloseTo(Math.sqrt(left * (1 - left) / 500), within(1e-12));
      }
    }
    double mean = Arrays.stream(time).average().orElseThrow();
    assertThat(curve.restrictedMean(40).rmst()).isCloseTo(mean, within(1e-10));
  }

  @Test
  void aCurveThatMeetsOneHalfExactlyHasItsMedianInTheMiddleOfTheStep() {
    Curve curve = Curve.of(FollowUp.of(new double[] {1, 2, 4, 8}, new boolean[] {true, true, true, true}));
    assertThat(curve.median()).isEqualTo(3);
  }

  @Test
  void beyondTheLastPersonNothingIsKnown() {
    Curve.Point point = curves[0].at(36, 0.95, CurveInterval.LOG);
    assertThat(point.surv()).isNaN();
    assertThat(point.nRisk()).isZero();
    assertThatThrownBy(() -> curves[0].restrictedMean(36)).isInstanceOf(Unanswerable.class).hasMessageContaining("35");
    assertThat(curves[1].restrictedMean(36).rmst()).isCloseTo(curves[1].restrictedMean(23).rmst(), within(1e-12));
  }

  private static FollowUp made() {
    return new FollowUp(Made.time(), Made.cause(), Made.group(), 3);
  }
}
