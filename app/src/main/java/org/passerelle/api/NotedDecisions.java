package org.passerelle.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.api.ParticipationsApi.NewDecision;
import org.passerelle.intake.Deciding;
import org.passerelle.intake.DecisionReason;
import org.passerelle.intake.Decisions;
import org.passerelle.intake.Decisions.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A program notes what somebody on the staff decided. It decides nothing itself: a refusal names the person. */
@Component
class NotedDecisions {
  private final Deciding deciding;
  private final Decisions decisions;
  private final Deciders deciders;

  NotedDecisions(Deciding deciding, Decisions decisions, Deciders deciders) {
    this.deciding = deciding;
    this.decisions = decisions;
    this.deciders = deciders;
  }

  @Transactional
  public Decisions.Deciding note(UUID participation, String stage, Verdict verdict, NewDecision body) {
    String reason = Objects.requireNonNull(body.reason());
    UUID by = body.decidedBy();
    if (by == null && verdict == Verdict.REFUSE) {
      throw Deciders.missing();
    }
    if (by == null) {
      return decisions.decide(participation, stage, verdict, body.reasonCode(), reason);
    }
    DecisionReason code = code(body.reasonCode());
    return deciders.as(
        by, "participation", participation,
        () -> deciding.decide(participation, stage, verdict, code, reason, null));
  }

  private static @Nullable DecisionReason code(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(DecisionReason.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Codes.unknown("reasonCode", name, Arrays.stream(DecisionReason.values()).map(Enum::name).toList()));
  }
}
