package org.passerelle.matching;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.matching.Proposal.Side;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Forming;
import org.passerelle.programmes.Caseloads;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two people answer; two yeses make a duo, one no ends the proposal for good. */
@Service
public class Answers {
  private final ProposalRepository proposals;
  private final ProposalPlaces places;
  private final Duos duos;
  private final Caseloads caseloads;
  private final Journal journal;

  Answers(
      ProposalRepository proposals, ProposalPlaces places, Duos duos, Caseloads caseloads, Journal journal) {
    this.proposals = proposals;
    this.places = places;
    this.duos = duos;
    this.caseloads = caseloads;
    this.journal = journal;
  }

  /** @param reason needed for a no; @param words the person's own, if any */
  public record Answer(boolean yes, @Nullable DeclineReason reason, @Nullable String words) {
    public Answer {
      if (!yes && reason == null) {
        throw new IllegalArgumentException("A no has a reason");
      }
    }
  }

  /** A proposal came to its end. Heard in the same transaction. */
  public record Ended(UUID proposal, String outcome) {}

  /**
   * Notes one side's answer: the person's own, for whom the system acts once it is proven who they are, or what an adviser
   * was told on the phone.
   */
  @Transactional
  public Answering answer(UUID id, Side side, Answer answer) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    proposals.lock(id);
    Proposal proposal = proposals.find(id).orElseThrow(() -> new NotFound("proposal"));
    String code = answer.reason() == null ? null : answer.reason().name();
    if (!proposal.isOpen() || !proposals.answer(proposal, side, answer.yes(), code, answer.words(), journal.now())) {
      return new Answering.TooLate();
    }
    if (!answer.yes()) {
      journal.wrote("proposal.declined", "proposal", id, code);
      end(proposal, "declined", code);
      return new Answering.Declined();
    }
    journal.wrote("proposal.accepted", "proposal", id, side.name());
    return Boolean.TRUE.equals(proposal.said(side.other())) ? form(proposal) : new Answering.Waiting();
  }

  /** Both said yes. The places kept go over to the duo in this transaction. */
  private Answering form(Proposal proposal) {
    if (!proposals.bothStillTakePart(proposal)) {
      end(proposal, "overtaken", "left");
      return new Answering.SomebodyLeft();
    }
    places.release(proposal.id());
    Optional<UUID> adviser = caseloads.adviserOf(proposal.pair().seeker());
    Forming forming =
        duos.form(proposal.pair().seeker(), proposal.pair().supporter(), proposal.id(), adviser.orElse(null));
    return switch (forming) {
      case Forming.Formed formed -> {
        end(proposal, "formed", null);
        yield new Answering.Formed(formed.duo());
      }
      case Forming.SeekerTaken taken -> {
        end(proposal, "overtaken", "seeker-taken");
        yield new Answering.SeekerTaken();
      }
      case Forming.SupporterFull full -> {
        end(proposal, "overtaken", "supporter-full");
        yield new Answering.SupporterFull(full.places());
      }
    };
  }

  /** Takes an open proposal back. @return false when it was over already */
  @Transactional
  public boolean withdraw(UUID id, String reason) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    proposals.lock(id);
    Proposal proposal = proposals.find(id).orElseThrow(() -> new NotFound("proposal"));
    if (!proposal.isOpen()) {
      return false;
    }
    journal.wrote("proposal.withdrawn", "proposal", id);
    end(proposal, "withdrawn", reason);
    return true;
  }

  /** Ends an open proposal because one of the two left the programme. */
  void somebodyLeft(UUID id) {
    proposals.lock(id);
    proposals.find(id).filter(Proposal::isOpen).ifPresent(proposal -> {
      journal.wrote("proposal.overtaken", "proposal", id, "left");
      end(proposal, "overtaken", "left");
    });
  }

  private void end(Proposal proposal, String outcome, @Nullable String reason) {
    places.release(proposal.id());
    proposals.end(proposal, outcome, reason, journal.now());
    journal.publish(new Ended(proposal.id(), outcome));
  }
}
