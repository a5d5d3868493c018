package org.passerelle.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.oversight.RuleVersion;
import org.passerelle.oversight.RuleVersions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.MatchingPlan;
import org.springframework.stereotype.Component;

/** A programme's weights: versions of the rules of this step, and below them what the blueprint says. */
@Component
class WeightsRepository {
  private final RuleVersions versions;

  WeightsRepository(RuleVersions versions) {
    this.versions = versions;
  }

  /** Latest first, drafts too; the last one is what the blueprint says. */
  List<WeightsVersion> all(Blueprint blueprint) {
    var all = new ArrayList<WeightsVersion>();
    versions.of(MatchingRegister.STEP, blueprint.key()).forEach(version -> all.add(weights(version)));
    all.add(ofBlueprint(blueprint));
    return all;
  }

  /** Those that hold now. */
  WeightsVersion current(Blueprint blueprint) {
    return versions
        .active(MatchingRegister.STEP, blueprint.key())
        .map(WeightsRepository::weights)
        .orElseGet(() -> ofBlueprint(blueprint));
  }

  private static WeightsVersion weights(RuleVersion version) {
    return new WeightsVersion(
        version.number(), MatchStep.points(version.content()), version.reason(), version.draftedAt(),
        version.draftedByName(), version.state());
  }

  private static WeightsVersion ofBlueprint(Blueprint blueprint) {
    MatchingPlan plan = blueprint.requireMatching();
    Map<String, Integer> points =
        plan.weights().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'), Map.Entry::getValue));
    return new WeightsVersion(plan.weightsVersion(), points, null, null, null, null);
  }

  /** @return false when somebody else drafted this number first */
  boolean draft(Blueprint blueprint, int number, Map<String, Integer> points, String reason) {
    return versions.draft(MatchingRegister.STEP, blueprint.key(), number, Map.copyOf(points), reason);
  }
}
