package org.passerelle.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Assumptions SCARCE = new Assumptions(400, 60, 180, 90, 0.1, 730, 0.5);

  private static List<Simulation.Result> run(int seeds, String... policies) {
    return Simulation.run(SCARCE, List.of(policies).stream().map(Policy::named).toList(), seeds);
  }

  @Test
  void theSameSeedsGiveTheSameNumbersWhicheverPoliciesStandBeside() {
    Simulation.Result beside = run(3, "first-come", "weekly").get(1);
    Simulation.Result alone = run(3, "weekly").getFirst();
    assertThat(alone.measures()).isEqualTo(beside.measures());
  }

  @Test
  void aPolicyDoesNotDifferFromItself() {
    Simulation.Result result = run(2, "daily", "daily").get(1);
    assertThat(result.difference().values()).allSatisfy(e -> assertThat(e).isEqualTo(new Estimate(0, 0, 0)));
  }

  @Test
  void choosingTheWholeSetGivesBetterPairsThanFirstComeWhenPlacesAreScarce() {
    Estimate better = run(5, "first-come", "weekly").get(1).difference().get("qualityPerMatch");
    assertThat(better.low()).isPositive();
  }

  @Test
  void floorsBringTheHardestQuarterCloserToTheOthers() {
    Estimate gap = run(6, "weekly", "weekly-floors").get(1).difference().get("gap");
    assertThat(gap.mean()).isNegative();
  }

  @Test
  void whoIsWaitedForAMonthWaitsLonger() {
    List<Policy> policies = List.of(Policy.named("daily"), Policy.named("monthly"));
    List<Simulation.Result> results = Simulation.run(SCARCE.withMentors(250), policies, 3);
    assertThat(results.get(1).difference().get("medianWait").low()).isPositive();
    assertThat(results.getFirst().measures().keySet()).containsExactlyElementsOf(Simulation.measureNames());
  }

  @Test
  void intervalsUseStudentsDistribution() {
    assertThat(Estimate.t975(29)).isCloseTo(2.0452, within(1e-4));
    assertThat(Estimate.t975(9)).isCloseTo(2.2622, within(1e-3));
    Estimate estimate = Estimate.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    assertThat(estimate.mean()).isEqualTo(5.5);
    assertThat(estimate.high() - estimate.mean()).isCloseTo(2.1659, within(1e-3));
  }

  @Test
  void anUnknownPolicyIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> Policy.named("hourly"))
        .hasMessageStartingWith("There is no policy 'hourly': choose among first-come, daily,");
  }
}
