package org.passerelle.duplicates;

import java.util.List;
import java.util.UUID;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;

/** Ends the second of two journeys that one human has in the same edition and role, and lets it go on again. */
@Component
class SharedJourneys {
  private final Journeys journeys;
  private final Participations participations;

  SharedJourneys(Journeys journeys, Participations participations) {
    this.journeys = journeys;
    this.participations = participations;
  }

  /** A stage that a participation stood in. */
  record LeftStage(UUID participation, String stage) {}

  /** Whether somebody walks in a duo, which only people end. */
  boolean isTogether(UUID participation) {
    Participation one = participations.get(participation);
    return journeys.open(participation).stream()
        .map(visit -> journeys.journey(one).stage(visit.stage()).orElse(null))
        .anyMatch(stage -> stage instanceof Stage.Together);
  }

  List<LeftStage> end(List<UUID> those) {
    return those.stream().flatMap(participation -> end(participation).stream()).toList();
  }

  private List<LeftStage> end(UUID participation) {
    List<LeftStage> left =
        journeys.open(participation).stream()
            .map(StageVisit::stage)
            .map(stage -> new LeftStage(participation, stage))
            .toList();
    journeys.end(participation, Result.WITHDRAWN, null);
    return left;
  }

  void resume(List<LeftStage> left) {
    left.forEach(stage -> journeys.enter(stage.participation(), stage.stage()));
  }
}
