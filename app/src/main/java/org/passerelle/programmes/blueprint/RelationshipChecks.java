package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.passerelle.programmes.blueprint.yaml.Names;
import org.passerelle.programmes.blueprint.yaml.Places;

/** Two sides, their meetings and how they are matched. */
final class RelationshipChecks {
  private static final int HEAVIEST = 1000;

  private RelationshipChecks() {}

  static void sidesAreRoles(Blueprint blueprint, Places places) {
    ifPaired(
        blueprint,
        relationship -> {
          mustBeRole(blueprint, relationship, relationship.seeker(), Side.SEEKER, places);
          mustBeRole(blueprint, relationship, relationship.supporter(), Side.SUPPORTER, places);
        });
  }

  static void hostsAreOrganisations(Blueprint blueprint, Places places) {
    Hosting hosting = blueprint.hosting();
    if (hosting == null || places.wasRefused(hosting.role())) {
      return;
    }
    List<String> organisations =
        blueprint.roles().stream().filter(role -> role.traveller() == Traveller.ORGANISATION).map(Role::key).toList();
    if (!organisations.contains(hosting.role())) {
      places.complain(
          hosting,
          "role",
          "\"" + hosting.role() + "\" is not a role of organisations.",
          Names.didYouMean(hosting.role(), organisations));
    }
  }

  private static void mustBeRole(
      Blueprint blueprint, Relationship relationship, String key, Side side, Places places) {
    String component = side.name().toLowerCase(Locale.ROOT);
    List<String> fitting = blueprint.roles().stream().filter(role -> role.side() == side).map(Role::key).toList();
    if (!fitting.contains(key) && !places.wasRefused(key)) {
      places.complain(
          relationship,
          component,
          "\"" + key + "\" is not a role on the side of the " + component + ".",
          Names.didYouMean(key, fitting));
    }
  }

  static void supportersHaveCapacity(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      Role.Capacity capacity = role.capacity();
      if (role.side() == Side.SUPPORTER && capacity == null && blueprint.relationship() != null) {
        places.complain(
            role,
            null,
            "The file does not say how many people one " + role.key() + " may have.",
            "Add capacity: {usual: 1, most: 2}.");
      }
      if (capacity != null && capacity.usual() > capacity.most()) {
        places.complain(
            capacity,
            "usual",
            "The usual capacity " + capacity.usual() + " is above the most, " + capacity.most() + ".",
            "Make usual the smaller of the two.");
      }
    }
  }

  static void pairedJourneysNeedRelationshipAndMatching(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      for (Stage stage : role.journey()) {
        boolean paired = blueprint.relationship() != null || places.wasRefused("relationship");
        if (stage instanceof Stage.Together && !paired) {
          places.complain(
              stage.frame(),
              null,
              "The stage \"" + stage.key() + "\" pairs people, but the file has no relationship.",
              "Add relationship: with seeker, supporter, term and cadence.");
        }
        boolean matched = blueprint.matching() != null || places.wasRefused("matching");
        if (stage instanceof Stage.Matching && !matched) {
          places.complain(
              stage.frame(),
              null,
              "The stage \"" + stage.key() + "\" matches people, but the file has no matching.",
              "Add matching: with rules and weights.");
        }
      }
    }
  }

  static void meetingsFitIntoTheTerm(Blueprint blueprint, Places places) {
    ifPaired(
        blueprint,
        relationship -> {
          mustBeShorter(relationship.cadence(), "every", relationship.cadence().every(), relationship.term(), places);
          mustBeShorter(
              relationship.alerts(), "silentAfter", relationship.alerts().silentAfter(), relationship.term(), places);
          if (days(relationship.alerts().silentAfter()) < days(relationship.cadence().every())) {
            places.complain(
                relationship.alerts(),
                "silentAfter",
                "The alert for silence comes before the next meeting is due.",
                "Make silent-after at least as long as every in cadence.");
          }
        });
  }

  private static void mustBeShorter(Object record, String component, Period part, Period term, Places places) {
    if (days(part) >= days(term)) {
      places.complain(
          record,
          component,
          "\"" + Names.inFile(component) + "\" (" + part + ") is not shorter than the term (" + term + ").",
          "Shorten it or lengthen the term.");
    }
  }

  static void checkInsComeInOrder(Blueprint blueprint, Places places) {
    ifPaired(
        blueprint,
        relationship -> {
          Relationship.CheckIns checkIns = relationship.checkIns();
          if (checkIns != null && !ascending(checkIns.first())) {
            places.complain(
                checkIns, "first", "The first check-ins are not in the order of time.", "Put the earliest first.");
          }
        });
  }

  static void everyWayToEndIsNamed(Blueprint blueprint, Places places) {
    ifPaired(
        blueprint,
        relationship ->
            Arrays.stream(Relationship.Ending.values())
                .filter(way -> relationship.endReasons().stream().noneMatch(reason -> reason.ending() == way))
                .map(way -> Names.inFile(way.name()))
                .forEach(
                    way ->
                        places.complain(
                            relationship,
                            "endReasons",
                            "No end reason is " + way + ".",
                            "Add one with ending: " + way + ", so that nobody has to pick a wrong one.")));
  }

  static void weightsAreWorthSomething(Blueprint blueprint, Places places) {
    MatchingPlan plan = blueprint.matching();
    if (plan == null) {
      return;
    }
    plan.weights()
        .forEach(
            (factor, weight) -> {
              if (weight < 0 || weight > HEAVIEST) {
                places.complain(
                    plan,
                    "weights",
                    "The weight of " + Names.inFile(factor.name()) + " is " + weight + ".",
                    "Use 0 to " + HEAVIEST + " points.");
              }
            });
    if (plan.weights().values().stream().allMatch(weight -> weight == 0)) {
      places.complain(plan, "weights", "No factor has a weight.", "Give at least one factor some points.");
    }
  }

  static void matchingRulesCanBeMet(Blueprint blueprint, Places places) {
    MatchingPlan plan = blueprint.matching();
    if (plan == null || blueprint.relationship() == null) {
      return;
    }
    blueprint
        .findRole(blueprint.relationship().supporter())
        .ifPresent(
            supporter -> {
              if (plan.rules().contains(MatchingPlan.Rule.TRAINED)
                  && supporter.path().first(Stage.Training.class).isEmpty()) {
                places.complain(
                    plan,
                    "rules",
                    "Only trained people may be matched, but " + supporter.key() + " has no training.",
                    "Add a stage of kind training, or take trained out of the rules.");
              }
              if (plan.rules().contains(MatchingPlan.Rule.CHECKED) && supporter.checks().isEmpty()) {
                places.complain(
                    plan,
                    "rules",
                    "Only checked people may be matched, but " + supporter.key() + " has no checks.",
                    "Add checks to the role, or take checked out of the rules.");
              }
            });
  }

  static boolean ascending(List<Period> periods) {
    for (int i = 1; i < periods.size(); i++) {
      if (days(periods.get(i)) <= days(periods.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /** Counted from one fixed day, so that months compare with days. */
  private static long days(Period period) {
    LocalDate day = LocalDate.of(2001, 1, 1);
    return day.plus(period).toEpochDay() - day.toEpochDay();
  }

  private static void ifPaired(Blueprint blueprint, Consumer<Relationship> check) {
    if (blueprint.relationship() != null) {
      check.accept(blueprint.relationship());
    }
  }
}
