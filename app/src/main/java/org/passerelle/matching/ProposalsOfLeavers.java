package org.passerelle.matching;

import org.passerelle.programmes.StageLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what was proposed to somebody whose journey ends, and tells the other side. */
@Component
class ProposalsOfLeavers {
  private final ProposalPlaces places;
  private final Answers answers;

  ProposalsOfLeavers(ProposalPlaces places, Answers answers) {
    this.places = places;
    this.answers = answers;
  }

  @EventListener
  void nobodyWaitsForWhoeverLeft(StageLeft left) {
    if (!left.result().opensNext()) {
      places.heldBy(left.participation()).forEach(answers::somebodyLeft);
    }
  }
}
