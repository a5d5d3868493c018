package org.passerelle.impact.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.impact.TrialResult;

/** An officer is told when one arm is followed up better than the other. */
class UnevenlyKnownTest {
  @Test
  void fivePointsMoreUnknownInOneArmAreTold() {
    assertThat(TrialResult.ofCounts(100, 90, 50, 100, 85, 30).isUnevenlyKnown()).isTrue();
    assertThat(TrialResult.ofCounts(100, 85, 50, 100, 90, 30).isUnevenlyKnown()).isTrue();
    assertThat(TrialResult.ofCounts(100, 90, 50, 100, 86, 30).isUnevenlyKnown()).isFalse();
    assertThat(TrialResult.ofCounts(0, 0, 0, 100, 60, 30).isUnevenlyKnown()).as("nothing to compare").isFalse();
  }
}
