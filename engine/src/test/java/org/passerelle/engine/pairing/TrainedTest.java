package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;

class TrainedTest {
  private static String judge(Boolean trained) {
    var mentor = new Mentor("ben", Profile.EMPTY, 1, trained, null);
    return Ada.because(new Trained().judge(Ada.mentee(p -> p), mentor, RuleSettings.USUAL));
  }

  @Test
  void onlyATrainedMentorIsProposed() {
    assertThat(judge(true)).isEqualTo("allowed");
    assertThat(judge(false)).isEqualTo("refused: not-trained");
  }

  @Test
  void aTrainingThatIsNotKnownIsNotPassed() {
    assertThat(judge(null)).isEqualTo("refused: not-known");
  }
}
