package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import org.junit.jupiter.api.Test;

class WeightsTest {
  @Test
  void aFactorThatIsNotNamedIsWorthNothing() {
    var weights = new Weights("1", Map.of("occupation", 500));
    assertThat(weights.most()).isEqualTo(500);
    assertThat(weights.points().keySet())
        .containsExactlyElementsOf(Factors.all().stream().map(Factor::key).toList());
  }

  @Test
  void aMisspelledFactorIsNamedWithTheRightOnes() {
    assertThatThrownBy(() -> new Weights("1", Map.of("ocupation", 500)))
        .hasMessage(
            "There is no factor 'ocupation' to weigh: choose among "
                + "occupation, sector, languages, interests, goals, availability, distance, waiting.");
  }

  @Test
  void aWeightOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new Weights("1", Map.of("waiting", -1)))
        .hasMessage("The weight of 'waiting' is -1: give 0 to 100000 points.");
    assertThatThrownBy(() -> new Weights("1", Map.of("waiting", 100_001))).hasMessageContaining("100001");
  }
}
