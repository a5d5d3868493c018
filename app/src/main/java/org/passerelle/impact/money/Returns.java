package org.passerelle.impact.money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.passerelle.evidence.proportions.Difference;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.SpentFor;
import org.passerelle.impact.TrialResult;
import org.passerelle.programmes.blueprint.Blueprint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds what was spent against what came of it. */
@Service
@Transactional(readOnly = true)
public class Returns {
  private final Costs costs;
  private final PlacementSums placements;
  private final SpentFor spentFor;
  private final Dashboards dashboards;

  Returns(Costs costs, PlacementSums placements, SpentFor spentFor, Dashboards dashboards) {
    this.costs = costs;
    this.placements = placements;
    this.spentFor = spentFor;
    this.dashboards = dashboards;
  }

  /**
   * Empty while no cost is noted. What placements cost counts where it is due in the time for which costs are noted; what
   * companies pay for them lowers no cost, since somebody has to spend it all the same.
   */
  public Optional<Worth> worth(Blueprint blueprint, Definition definition, Assumptions assumptions) {
    List<Cost> noted = costs.of(blueprint.key());
    if (noted.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = noted.stream().map(Cost::fromOn).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate until = noted.stream().map(Cost::untilOn).max(Comparator.naturalOrder()).orElseThrow();
    PlacementSum ofPlacements = placements.of(blueprint.key(), Costs.currency(blueprint), from, until);
    return Optional.of(
        new Worth(
            Costs.sum(noted), ofPlacements, spentFor.people(blueprint, definition, from, until), assumptions));
  }

  /** Of those who reached something, the share that would have anyway, in percent, as the lots drawn show it. */
  public Optional<Integer> anywayByLot(Blueprint blueprint, Definition definition) {
    return dashboards.trial(blueprint, definition).flatMap(TrialResult::difference).flatMap(Returns::anyway);
  }

  /** The control group's rate over that of those with a place; empty where nobody with a place reached anything. */
  public static Optional<Integer> anyway(Difference placeAndControl) {
    return placeAndControl.first().x() == 0
        ? Optional.empty()
        : Optional.of((int) Math.clamp(Math.round(100 * placeAndControl.second().p() / placeAndControl.first().p()), 0, 100));
  }
}
