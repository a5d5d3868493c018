package org.passerelle.programmes.blueprint;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.Names;
import org.passerelle.programmes.blueprint.yaml.Places;

/** The programme's own figures and what they count. */
final class FigureChecks {
  private FigureChecks() {}

  static void figuresCountWhatIsThere(Blueprint blueprint, Places places) {
    for (OwnFigure figure : blueprint.figures()) {
      Stream.of(figure.count(), figure.of())
          .filter(java.util.Objects::nonNull)
          .forEach(measure -> check(blueprint, measure, places));
    }
  }

  private static void check(Blueprint blueprint, Measure measure, Places places) {
    switch (measure) {
      case Measure.People people -> role(blueprint, people.role(), measure, places);
      case Measure.Countries countries -> role(blueprint, countries.role(), measure, places);
      case Measure.Stages some -> some.stages().forEach(key -> stage(blueprint, key, Stage.class, measure, "stages", places));
      case Measure.Decisions decisions -> options(blueprint, decisions, places);
      case Measure.Offers offers -> stage(blueprint, offers.stage(), Stage.Offer.class, measure, "stage", places);
      case Measure.Stays stays -> stage(blueprint, stays.stage(), Stage.Placement.class, measure, "stage", places);
      case Measure.Hosts hosts -> stage(blueprint, hosts.stage(), Stage.Placement.class, measure, "stage", places);
      case Measure.Hours hours ->
          hours.stages().forEach(key -> stage(blueprint, key, Stage.Training.class, measure, "stages", places));
      case Measure.Reached reached -> stage(blueprint, reached.passed(), Stage.class, measure, "passed", places);
      case Measure.Drawn drawn -> {}
      case Measure.Cost cost -> {}
    }
  }

  private static void role(Blueprint blueprint, String key, Measure measure, Places places) {
    List<String> roles = blueprint.roles().stream().map(Role::key).toList();
    if (!roles.contains(key) && !places.wasRefused(key)) {
      places.complain(measure, "role", "There is no role \"" + key + "\".", Names.didYouMean(key, roles));
    }
  }

  private static void stage(
      Blueprint blueprint, @Nullable String key, Class<? extends Stage> kind, Measure measure, String component,
      Places places) {
    List<String> stages =
        blueprint.roles().stream()
            .flatMap(role -> role.journey().stream())
            .filter(kind::isInstance)
            .map(Stage::key)
            .distinct()
            .toList();
    if (key != null && !stages.contains(key) && !places.wasRefused(key)) {
      places.complain(
          measure, component, "There is no stage \"" + key + "\" of that kind in any journey.",
          Names.didYouMean(key, stages));
    }
  }

  private static void options(Blueprint blueprint, Measure.Decisions counted, Places places) {
    stage(blueprint, counted.stage(), Stage.Decision.class, counted, "stage", places);
    List<String> known =
        blueprint.roles().stream()
            .flatMap(role -> role.path().stage(counted.stage()).stream())
            .filter(Stage.Decision.class::isInstance)
            .flatMap(stage -> ((Stage.Decision) stage).options().stream())
            .map(Stage.DecisionOption::key)
            .toList();
    for (String option : counted.options()) {
      if (!known.contains(option) && !places.wasRefused(option)) {
        places.complain(
            counted, "options", "There is no option \"" + option + "\" at " + counted.stage() + ".",
            Names.didYouMean(option, known));
      }
    }
  }
}
