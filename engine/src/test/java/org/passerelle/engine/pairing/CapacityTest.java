package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;

class CapacityTest {
  private static String judge(Integer places) {
    var mentor = new Mentor("ben", Profile.EMPTY, places, true, true);
    return Ada.because(new Capacity().judge(Ada.mentee(p -> p), mentor, RuleSettings.USUAL));
  }

  @Test
  void aFullMentorIsNotProposed() {
    assertThat(judge(0)).isEqualTo("refused: full");
    assertThat(judge(2)).isEqualTo("allowed");
  }

  @Test
  void aMentorWhoStatedNothingOffersOnePlace() {
    assertThat(judge(null)).isEqualTo("allowed");
    assertThat(new Mentor("ben", Profile.EMPTY, null, true, true).openPlaces()).isEqualTo(1);
  }
}
