package org.passerelle.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
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
  private final Accounts accounts;
  private final Journal journal;

  NotedDecisions(Deciding deciding, Decisions decisions, Accounts accounts, Journal journal) {
    this.deciding = deciding;
    this.decisions = decisions;
    this.accounts = accounts;
    this.journal = journal;
  }

  @Transactional
  public Decisions.Deciding note(UUID participation, String stage, Verdict verdict, NewDecision body) {
    String reason = Objects.requireNonNull(body.reason());
    UUID by = body.decidedBy();
    if (by == null && verdict == Verdict.REFUSE) {
      throw Refused.field(
          "decidedBy", "decidedBy is missing; only a person refuses, so send the account of the member of staff who did.");
    }
    if (by == null) {
      return decisions.decide(participation, stage, verdict, body.reasonCode(), reason);
    }
    Account person = person(by);
    DecisionReason code = code(body.reasonCode());
    journal.wrote("decision.noted", "participation", participation, "for " + by);
    return person.scope().call(() -> deciding.decide(participation, stage, verdict, code, reason, null));
  }

  /** Tokens are accounts too, and no persons. */
  private Account person(UUID id) {
    return accounts.staff(null).stream()
        .filter(one -> one.id().equals(id) && one.organisation() != null && Holder.holds(one.organisation()))
        .findFirst()
        .orElseThrow(
            () -> Refused.field("decidedBy", "decidedBy is nobody on the organisation's staff; send the id of an account that is."));
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
