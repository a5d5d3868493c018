package org.passerelle.cli.match;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.simulate.Assumptions;
import org.passerelle.engine.simulate.Estimate;
import org.passerelle.engine.simulate.Simulation;

/** One set of assumptions and what each policy came to. */
record SimulatedScenario(Assumptions assumed, int seeds, List<Simulation.Result> results) {

  /** @param differenceTo the policy to which {@code difference} is measured, world by world */
  record PolicyData(
      String policy, Map<String, Estimate> measures, String differenceTo, Map<String, Estimate> difference) {}

  record Data(Assumptions assumptions, List<PolicyData> policies) {}

  Data asData() {
    String first = results.getFirst().policy().key();
    return new Data(
        assumed,
        results.stream()
            .map(result -> new PolicyData(result.policy().key(), result.measures(), first, result.difference()))
            .toList());
  }
}
