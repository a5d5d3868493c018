package org.passerelle.programmes.blueprint;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.programmes.blueprint.yaml.Names;
import org.passerelle.programmes.blueprint.yaml.Places;

/** What counts must be something that is recorded. */
final class OutcomeChecks {
  private OutcomeChecks() {}

  static void whatCountsIsRecorded(Blueprint blueprint, Places places) {
    Outcomes outcomes = blueprint.outcomes();
    Outcomes.Positive positive = outcomes.positive();
    mustContain(outcomes.kinds(), positive.kinds(), positive, "kinds", "counts, but is not recorded", places);
  }

  static void workIsPartOfWhatCounts(Blueprint blueprint, Places places) {
    Outcomes.Positive positive = blueprint.outcomes().positive();
    mustContain(positive.kinds(), positive.inWork(), positive, "inWork", "is work, but does not count", places);
  }

  static void stableContractsAreRecorded(Blueprint blueprint, Places places) {
    Outcomes.StableJob stable = blueprint.outcomes().stableJob();
    if (stable != null) {
      List<Outcomes.Contract> all = blueprint.outcomes().contracts();
      mustContain(all, stable.contracts(), stable, "contracts", "is stable, but is not recorded", places);
    }
  }

  static void followUpsComeInOrder(Blueprint blueprint, Places places) {
    FollowUps followUps = blueprint.followUps();
    if (followUps == null) {
      return;
    }
    if (followUps.at().isEmpty()) {
      places.complain(followUps, "at", "The follow-ups have no date.", "Write at: [P3M, P6M, P12M].");
    }
    if (!RelationshipChecks.ascending(followUps.at())) {
      places.complain(followUps, "at", "The follow-ups are not in the order of time.", "Put the earliest first.");
    }
  }

  private static <E extends Enum<E>> void mustContain(
      Collection<E> all, List<E> some, Object record, String component, String fault, Places places) {
    List<String> known = all.stream().map(one -> Names.inFile(one.name())).toList();
    String unknown =
        some.stream()
            .filter(one -> !all.contains(one))
            .map(one -> Names.inFile(one.name()))
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      places.complain(
          record,
          component,
          "\"" + unknown + "\" " + fault + " among " + String.join(", ", known) + ".",
          "Add it there or take it out here.");
    }
  }
}
