package org.passerelle.learning;

import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** What the blueprint says about a training. */
@Component
public class Trainings {
  private final Editions editions;

  Trainings(Editions editions) {
    this.editions = editions;
  }

  /** @throws NotFound when the edition has no such training */
  public Stage.Training of(Run.OfStage of) {
    return editions.blueprint(of.edition()).findRole(of.role())
        .flatMap(found -> found.path().stage(of.stage()))
        .filter(Stage.Training.class::isInstance)
        .map(Stage.Training.class::cast)
        .orElseThrow(() -> new NotFound("training"));
  }
}
