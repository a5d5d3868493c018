package org.passerelle.programmes.blueprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Names;
import org.passerelle.programmes.blueprint.yaml.Places;

/** Stages and what they point at. */
final class JourneyChecks {
  private JourneyChecks() {}

  static void neededStagesExist(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      for (Stage stage : role.journey()) {
        List<String> needs = stage.frame().needs();
        if (needs != null) {
          needs.forEach(needed -> mustBeStage(role, needed, stage.frame(), "needs", places));
        }
      }
    }
  }

  static void stagesDoNotWaitForEachOther(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      Set<String> passed = new HashSet<>();
      List<Stage> waiting = new ArrayList<>(role.journey());
      while (waiting.removeIf(stage -> isReady(role, stage, passed))) {
        role.journey().stream().filter(stage -> !waiting.contains(stage)).map(Stage::key).forEach(passed::add);
      }
      if (!waiting.isEmpty()) {
        Stage stuck = waiting.getFirst();
        places.complain(
            stuck.frame(),
            "needs",
            "The stages " + String.join(", ", keys(waiting)) + " of " + role.key() + " wait for each other.",
            "Take one out of the needs of another, so that the journey can begin.");
      }
    }
  }

  private static boolean isReady(Role role, Stage stage, Set<String> passed) {
    return passed.containsAll(role.path().needsOf(stage));
  }

  static void tracksExist(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      List<String> tracks = role.tracks().stream().map(Role.Track::key).toList();
      for (Stage stage : role.journey()) {
        for (String track : stage.frame().only()) {
          if (!tracks.contains(track) && !places.wasRefused(track)) {
            places.complain(
                stage.frame(),
                "only",
                "There is no track \"" + track + "\" among those of " + role.key() + ".",
                Names.didYouMean(track, tracks));
          }
        }
      }
    }
  }

  static void decisionsOpenStagesThatExist(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      for (Stage stage : role.journey()) {
        if (stage instanceof Stage.Decision decision) {
          for (Stage.DecisionOption option : decision.options()) {
            if (option.opens() != null) {
              mustBeStage(role, option.opens(), option, "opens", places);
            }
          }
        }
      }
    }
  }

  static void certificatesRestOnTests(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      List<String> tests = role.journey().stream().filter(Stage.Test.class::isInstance).map(Stage::key).toList();
      for (Stage stage : role.journey()) {
        if (stage instanceof Stage.Training training && training.certificate() != null) {
          for (String test : training.certificate().tests()) {
            if (!tests.contains(test) && !places.wasRefused(test)) {
              places.complain(
                  training.certificate(),
                  "tests",
                  "There is no test \"" + test + "\" in the journey of " + role.key() + ".",
                  Names.didYouMean(test, tests));
            }
          }
        }
      }
    }
  }

  static void screeningChecksGuardStagesThatExist(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      role.checks().forEach(check -> mustBeStage(role, check.before(), check, "before", places));
    }
  }

  static void openRolesCanApply(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      boolean applies = role.path().first(Stage.Application.class).isPresent();
      if (role.open() && !applies && !places.wasRefused("application")) {
        places.complain(
            role,
            "journey",
            "Anyone may apply as " + role.key() + ", but the journey has no application.",
            "Add a stage of kind application, or say open: false.");
      }
      if (applies && !role.asksFor(PersonFact.NAME) && !role.asksFor(PersonFact.ORGANISATION_NAME)) {
        places.complain(
            role,
            "asks",
            "The application of " + role.key() + " never asks for a name.",
            "Add name (or organisation-name) to asks.");
      }
    }
  }

  static void followUpStagesHaveQuestions(Blueprint blueprint, Places places) {
    if (blueprint.followUps() != null || places.wasRefused("follow-ups")) {
      return;
    }
    for (Role role : blueprint.roles()) {
      role.path()
          .first(Stage.FollowUp.class)
          .ifPresent(
              stage ->
                  places.complain(
                      stage.frame(),
                      null,
                      "The stage \"" + stage.key() + "\" follows up, but the file does not say when and what is asked.",
                      "Add follow-ups: with at: and questions: at the end of the file."));
    }
  }

  private static void mustBeStage(Role role, String key, Object record, String component, Places places) {
    List<String> stages = keys(role.journey());
    if (!stages.contains(key) && !places.wasRefused(key)) {
      places.complain(
          record,
          component,
          "There is no stage \"" + key + "\" in the journey of " + role.key() + ".",
          Names.didYouMean(key, stages));
    }
  }

  private static List<String> keys(List<Stage> stages) {
    return stages.stream().map(Stage::key).toList();
  }
}
