package org.passerelle.selection;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Finds the open stage of one kind in which somebody stands. */
@Component
class OpenStages {
  static final Role[] STAFF = {Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR};
  static final Role[] DECIDERS = {Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR};
  private final Participations participations;
  private final Journeys journeys;

  OpenStages(Participations participations, Journeys journeys) {
    this.participations = participations;
    this.journeys = journeys;
  }

  /** Nothing when the stage is not open, or of another kind. */
  <S extends Stage> Optional<OpenStage<S>> find(UUID participation, String stage, Class<S> kind) {
    Participation who = participations.get(participation);
    return journeys.open(participation).stream()
        .filter(visit -> visit.stage().equals(stage))
        .findFirst()
        .flatMap(
            visit ->
                journeys.journey(who).stage(stage)
                    .filter(kind::isInstance)
                    .map(found -> new OpenStage<>(who, kind.cast(found), visit)));
  }

  static void requireStaff() {
    Scope.current().require(STAFF);
  }

  static void requireDeciders() {
    Scope.current().require(DECIDERS);
  }
}
