package org.passerelle.impact.trial;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.People;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Stage.Randomisation;
import org.springframework.stereotype.Component;

/** Where lots stand on a person's way: who is about to draw, and where they go afterwards. */
@Component
class Travel {
  private final Journeys journeys;
  private final People people;

  Travel(Journeys journeys, People people) {
    this.journeys = journeys;
    this.people = people;
  }

  /** The stage, when it draws lots and is open for this participation. */
  Optional<Randomisation> openStage(Participation participation, String stage) {
    return journeys.journey(participation).stage(stage)
        .filter(Randomisation.class::isInstance)
        .map(Randomisation.class::cast)
        .filter(one -> journeys.open(participation.id()).stream().anyMatch(visit -> visit.stage().equals(stage)));
  }

  String stratum(Participation participation, Randomisation stage) {
    return Strata.of(people.get(participation.person()).details(), stage.strata());
  }

  void goOn(UUID participation, String stage, boolean control) {
    journeys.leave(participation, stage, control ? StageVisit.Result.CONTROL : StageVisit.Result.DONE, null);
  }
}
