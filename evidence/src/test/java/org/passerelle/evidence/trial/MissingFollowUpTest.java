package org.passerelle.evidence.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Unanswerable;

class MissingFollowUpTest {

  /**
   * By hand: 60 of 80 reached of 100, against 30 of 60 reached of 100. Complete case 3/4 - 1/2; failure 0.6 - 0.3;
   * worst case 0.6 - 0.7 to 0.8 - 0.3; Lee trims a quarter of the treated: (0.75 - 0.25)/0.75 - 0.5 to 0.75/0.75 -
   * 0.5.
   */
  @Test
  void fourReadingsOfOneRecord() {
    MissingFollowUp bounds = MissingFollowUp.bounds(
        MissingFollowUp.Arm.counts(100, 80, 60), MissingFollowUp.Arm.counts(100, 60, 30), 0, 1);
    assertThat(bounds.completeCase()).isCloseTo(0.25, within(1e-12));
    assertThat(bounds.missingIsFailure()).isCloseTo(0.3, within(1e-12));
    assertNear(bounds.worstCase(), -0.1, 0.5);
    assertNear(bounds.lee(), 2.0 / 3 - 0.5, 0.5);
  }

  @Test
  void withEverybodyReachedAllReadingsAgree() {
    MissingFollowUp bounds = MissingFollowUp.bounds(
        MissingFollowUp.Arm.counts(50, 50, 20), MissingFollowUp.Arm.counts(40, 40, 10), 0, 1);
    assertThat(bounds.missingIsFailure()).isCloseTo(bounds.completeCase(), within(1e-12));
    assertNear(bounds.worstCase(), bounds.completeCase(), bounds.completeCase());
    assertNear(bounds.lee(), bounds.completeCase(), bounds.completeCase());
  }

  @Test
  void whateverTheMissingDidLiesWithinTheWorstCase() {
    Random random = new Random(13);
    for (int round = 0; round < 300; round++) {
      int n = 5 + random.nextInt(40);
      int followed = 1 + random.nextInt(n);
      int positive = random.nextInt(followed + 1);
      MissingFollowUp.Arm control = MissingFollowUp.Arm.counts(n, followed, positive);
      MissingFollowUp.Arm treated = MissingFollowUp.Arm.counts(30, 20, 12);
      MissingFollowUp bounds = MissingFollowUp.bounds(treated, control, 0, 1);
      double truth = (12 + random.nextInt(11)) / 30.0 - (positive + random.nextInt(n - followed + 1)) / (double) n;
      assertThat(bounds.worstCase().low()).isLessThanOrEqualTo(truth + 1e-12);
      assertThat(bounds.worstCase().high()).isGreaterThanOrEqualTo(truth - 1e-12);
      assertThat(bounds.lee().low()).isLessThanOrEqualTo(bounds.completeCase() + 1e-12);
      assertThat(bounds.lee().high()).isGreaterThanOrEqualTo(bounds.completeCase() - 1e-12);
    }
  }

  /** Outcomes 1 to 4 all reached, against half reached with mean 2: the lowest half is 1.5, the highest 3.5. */
  @Test
  void measuredOutcomesAreTrimmedByRank() {
    MissingFollowUp bounds = MissingFollowUp.bounds(
        MissingFollowUp.Arm.of(4, new double[] {4, 1, 3, 2}), MissingFollowUp.Arm.of(4, new double[] {1, 3}), 0, 5);
    assertNear(bounds.lee(), -0.5, 1.5);
  }

  @Test
  void aWholeCountryIsCountedWithoutAListOfItsPeople() {
    MissingFollowUp bounds = MissingFollowUp.bounds(
        MissingFollowUp.Arm.counts(4_000_000_000L, 3_200_000_000L, 2_400_000_000L),
        MissingFollowUp.Arm.counts(100, 60, 30), 0, 1);
    assertNear(bounds.lee(), 2.0 / 3 - 0.5, 1 - 0.5);
    assertThat(bounds.completeCase()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void moreFollowedThanAssignedIsRefused() {
    assertThatThrownBy(() -> MissingFollowUp.Arm.counts(10, 11, 3)).isInstanceOf(Unanswerable.class)
        .hasMessageContaining("followed");
  }

  private static void assertNear(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }
}
