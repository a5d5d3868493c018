package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Profile;

class WaitingTimeTest {
  private static int points(Integer days) {
    return new WaitingTime()
        .thousandths(new Mentee("ada", Profile.EMPTY, days), Ada.mentor(p -> p), RuleSettings.USUAL);
  }

  @Test
  void whoWaitsLongerComesFirstUpToNinetyDays() {
    assertThat(points(0)).isZero();
    assertThat(points(45)).isEqualTo(500);
    assertThat(points(90)).isEqualTo(1000);
    assertThat(points(400)).isEqualTo(1000);
  }

  @Test
  void anUnknownWaitIsSaidNotGuessed() {
    assertThat(points(null)).isZero();
    assertThat(new WaitingTime().tell(Ada.mentee(p -> p), Ada.mentor(p -> p), RuleSettings.USUAL).because())
        .isEqualTo("not-known");
  }
}
