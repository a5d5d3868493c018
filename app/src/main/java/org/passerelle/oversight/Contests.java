package org.passerelle.oversight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another look at what was decided: asked for by the person concerned, taken by somebody who did not decide. */
@Service
public class Contests {
  private static final int SHOWN = 200;
  private final ContestRepository contests;
  private final DecisionRepository decisions;
  private final Register register;
  private final Journal journal;

  Contests(ContestRepository contests, DecisionRepository decisions, Register register, Journal journal) {
    this.contests = contests;
    this.decisions = decisions;
    this.register = register;
    this.journal = journal;
  }

  /** Somebody asked for another look. Heard in the same transaction. */
  public record Asked(UUID contest) {}

  /** A contest was answered. Heard in the same transaction. */
  public record Answered(UUID contest, UUID suggestion, String step, UUID subject, boolean changed) {}

  /** What came of asking. */
  public enum Asking {
    ASKED,
    /** They asked before; one decision is looked at again once. */
    ASKED_BEFORE,
    /** No person has decided yet. */
    NOTHING_DECIDED
  }

  /** What came of answering. */
  public enum Answering {
    ANSWERED,
    /** Whoever decided does not look at it again. */
    DECIDED_ONESELF,
    /** Somebody else answered first. */
    TOO_LATE
  }

  /** Asks for another look, in the person's name: the system, once it is proven who they are, or staff who were told. */
  @Transactional
  public Asking ask(UUID suggestion, String words) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Registered about = register.get(suggestion);
    if (about.person() == null) {
      throw new NotFound("contest");
    }
    if (decisions.of(suggestion).isEmpty()) {
      return Asking.NOTHING_DECIDED;
    }
    UUID id = Ids.next();
    if (!contests.insert(id, about, about.person(), words, journal.now(), scope.account())) {
      return Asking.ASKED_BEFORE;
    }
    journal.wrote("contest.asked", "contest", id);
    journal.publish(new Asked(id));
    return Asking.ASKED;
  }

  /** Answers with a reason that the person is told. */
  @Transactional
  public Answering answer(UUID id, boolean changed, String reason) {
    Decider by = Decider.acting();
    Contest contest = get(id);
    if (!mayAnswer(contest)) {
      return Answering.DECIDED_ONESELF;
    }
    if (!contests.answer(contest, changed, reason, journal.now(), by)) {
      return Answering.TOO_LATE;
    }
    Registered about = register.get(contest.suggestion());
    journal.wrote("contest.answered", "contest", id, changed ? "changed" : "upheld");
    journal.publish(new Answered(id, about.id(), about.step(), about.subject(), changed));
    return Answering.ANSWERED;
  }

  /** Whether the acting person may answer: nobody who decided about it. */
  @Transactional(readOnly = true)
  public boolean mayAnswer(Contest contest) {
    UUID account = Scope.current().account();
    return decisions.of(contest.suggestion()).stream().noneMatch(decision -> decision.by().equals(account));
  }

  /** @throws NotFound when the scope sees no such contest */
  @Transactional(readOnly = true)
  public Contest get(UUID id) {
    return contests.find(id).orElseThrow(() -> new NotFound("contest"));
  }

  @Transactional(readOnly = true)
  public Optional<Contest> about(UUID suggestion) {
    return contests.about(suggestion);
  }

  /** Those that wait for an answer first. */
  @Transactional(readOnly = true)
  public List<Contest> all() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return contests.all(SHOWN);
  }
}
