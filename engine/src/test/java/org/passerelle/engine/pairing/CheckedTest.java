package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;

class CheckedTest {
  private static String judge(Boolean checked) {
    var mentor = new Mentor("ben", Profile.EMPTY, 1, null, checked);
    return Ada.because(new Checked().judge(Ada.mentee(p -> p), mentor, RuleSettings.USUAL));
  }

  @Test
  void onlyAMentorWhoseChecksAreInOrderIsProposed() {
    assertThat(judge(true)).isEqualTo("allowed");
    assertThat(judge(false)).isEqualTo("refused: not-checked");
  }

  @Test
  void aCheckThatIsNotKnownIsNotPassed() {
    assertThat(judge(null)).isEqualTo("refused: not-known");
  }
}
