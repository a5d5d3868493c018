package org.passerelle.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A decision at a stage, noted beside what a rule proposed there, in one transaction. */
@Service
public class Deciding {
  private final Decisions decisions;
  private final EligibilityProposals proposals;
  private final Participations participations;
  private final Journeys journeys;

  Deciding(
      Decisions decisions, EligibilityProposals proposals, Participations participations, Journeys journeys) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.participations = participations;
    this.journeys = journeys;
  }

  /** @param seconds how long the decider looked at the page, 0 or more; {@code null} where that is not known */
  @Transactional
  public Decisions.Deciding decide(
      UUID participationId, String stage, Verdict verdict, @Nullable DecisionReason code, String reason,
      @Nullable Integer seconds) {
    Participation participation = participations.get(participationId);
    Decisions.Deciding result =
        decisions.decide(participationId, stage, verdict, code == null ? null : code.name(), reason);
    if (result == Decisions.Deciding.DECIDED && isEligibility(participation, stage)) {
      proposals.of(participationId)
          .ifPresent(proposal -> proposals.decided(proposal, verdict, reason, seconds));
    }
    return result;
  }

  private boolean isEligibility(Participation participation, String stage) {
    return journeys.journey(participation).stage(stage).filter(Stage.Eligibility.class::isInstance).isPresent();
  }
}
