package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Tags;

class SharedGoalsTest {
  private static int points(Tags mentee, Tags mentor) {
    return new SharedGoals()
        .thousandths(
            Ada.mentee(p -> p.aimingAt(mentee)),
            Ada.mentor(p -> p.aimingAt(mentor)),
            RuleSettings.USUAL);
  }

  @Test
  void aMentorWhoKnowsTwoOfTheGoalsCountsInFull() {
    Tags mentee = Tags.of("own business", "network", "cv");
    assertThat(points(mentee, Tags.of("language"))).isZero();
    assertThat(points(mentee, Tags.of("CV"))).isEqualTo(667);
    assertThat(points(mentee, Tags.of("cv", "network"))).isEqualTo(1000);
    assertThat(points(mentee, mentee)).isEqualTo(1000);
  }

  @Test
  void theGoalsInCommonAreTold() {
    Factor.Told told =
        new SharedGoals()
            .tell(
                Ada.mentee(p -> p.aimingAt(Tags.of("network", "cv", "language"))),
                Ada.mentor(p -> p.aimingAt(Tags.of("cv", "network"))),
                RuleSettings.USUAL);
    assertThat(told.because()).isEqualTo("shared");
    assertThat(told.facts().get("words")).isEqualTo(new Fact.Words(List.of("cv", "network")));
  }
}
