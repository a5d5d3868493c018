package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;

class TrainedAndCheckedTest {
  private static String judge(Boolean trained, Boolean checked, RuleSettings settings) {
    var mentor = new Mentor("ben", Profile.EMPTY, 1, trained, checked);
    return Ada.because(new TrainedAndChecked().judge(Ada.mentee(p -> p), mentor, settings));
  }

  @Test
  void onlyATrainedAndCheckedMentorIsProposed() {
    assertThat(judge(true, true, RuleSettings.USUAL)).isEqualTo("allowed");
    assertThat(judge(false, true, RuleSettings.USUAL)).isEqualTo("refused: not-trained");
    assertThat(judge(true, false, RuleSettings.USUAL)).isEqualTo("refused: not-checked");
  }

  @Test
  void whatIsNotKnownIsNotPassed() {
    assertThat(judge(null, true, RuleSettings.USUAL)).isEqualTo("refused: not-trained");
    assertThat(judge(true, null, RuleSettings.USUAL)).isEqualTo("refused: not-checked");
  }

  @Test
  void aProgrammeThatAsksForNoTrainingDoesNotMissIt() {
    assertThat(judge(null, true, RuleSettings.USUAL.asking(false, true))).isEqualTo("allowed");
    assertThat(judge(true, false, RuleSettings.USUAL.asking(true, false))).isEqualTo("allowed");
  }
}
