package org.passerelle.intake;

import java.util.UUID;
import org.passerelle.oversight.Contests;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was refused and contested it with success stands again where it was decided. */
@Component
class ContestedDecisions {
  private final Participations participations;
  private final Journeys journeys;
  private final Leavings leavings;

  ContestedDecisions(Participations participations, Journeys journeys, Leavings leavings) {
    this.participations = participations;
    this.journeys = journeys;
    this.leavings = leavings;
  }

  @EventListener
  void on(Contests.Answered answered) {
    if (answered.changed() && answered.step().equals(EligibilityProposals.STEP)) {
      putBack(answered.subject());
    }
  }

  private void putBack(UUID id) {
    Participation participation = participations.get(id);
    journeys.journey(participation)
        .first(Stage.Eligibility.class)
        .ifPresent(stage -> leavings.putBack(id, stage.key()));
  }
}
