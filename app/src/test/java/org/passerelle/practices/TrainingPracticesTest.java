package org.passerelle.practices;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.programmes.blueprint.Blueprints;

/** Somebody really travels through each practice of training with a job at the end. */
class TrainingPracticesTest extends WalkedProgramme {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "powercoders", "risingyou", "kotosib", "loh", "kassel-day", "aul", "atelier", "konvert", "regeneration", "ikea",
        "telenor", "useit", "azo", "mtop", "level2work"
      })
  void somebodyTravelsFromTheFirstStageToTheOutcome(String practice) {
    walk(Blueprints.shipped(practice).orElseThrow());
  }
}
