package org.passerelle.impact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every dated outcome with who says so; a correction is a new outcome that replaces the old one. */
@Service
public class Outcomes {
  private final OutcomeRepository outcomes;
  private final Participations participations;
  private final Journal journal;

  Outcomes(OutcomeRepository outcomes, Participations participations, Journal journal) {
    this.outcomes = outcomes;
    this.participations = participations;
    this.journal = journal;
  }

  /**
   * Records an outcome.
   *
   * @param replaces the outcome this one corrects, or {@code null}
   * @return false when somebody else corrected that outcome first
   */
  @Transactional
  public boolean note(Outcome outcome, @Nullable UUID replaces) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.PARTICIPANT);
    Participation participation = participations.get(outcome.participation());
    if (!outcomes.insert(outcome, participation, replaces, journal.now())) {
      return false;
    }
    journal.wrote("outcome.noted", "participation", participation.id(), outcome.kind().name());
    journal.publish(new OutcomeNoted(outcome.id(), participation.id()));
    return true;
  }

  /** The outcomes in force of a participation, earliest first. */
  @Transactional(readOnly = true)
  public List<Outcome> of(UUID participation) {
    return outcomes.of(participation);
  }
}
