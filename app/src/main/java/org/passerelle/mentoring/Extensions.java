package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the agreed end of a duo, as far and as often as its blueprint allows. */
@Service
public class Extensions {
  private final InterruptionRepository interruptions;
  private final Duos duos;
  private final Alerts alerts;
  private final Journal journal;

  Extensions(InterruptionRepository interruptions, Duos duos, Alerts alerts, Journal journal) {
    this.interruptions = interruptions;
    this.duos = duos;
    this.alerts = alerts;
    this.journal = journal;
  }

  /** @param seen the end that the adviser had before them */
  @Transactional
  public Changing extend(UUID duoId, @Nullable LocalDate seen, LocalDate newEnd, String reason) {
    Voices.staff();
    Duo duo = duos.held(duoId);
    Relationship.Extension allowed = duos.rules(duo).extension();
    if (allowed == null) {
      return new Changing.NotForeseen();
    }
    DuoStanding standing = duos.standing(duoId);
    LocalDate end = standing.endsOn();
    if (end == null || (standing.phase() != Phase.RUNNING && standing.phase() != Phase.PAUSED)) {
      return new Changing.NotRunning();
    }
    if (!end.equals(seen)) {
      return new Changing.Overtaken();
    }
    if (interruptions.extensions(duoId) >= allowed.times()) {
      return new Changing.TooOften(allowed.times());
    }
    if (!newEnd.isAfter(end)) {
      return new Changing.TooEarly(end);
    }
    if (newEnd.isAfter(end.plus(allowed.most()))) {
      return new Changing.TooLong(end.plus(allowed.most()));
    }
    interruptions.extend(Ids.next(), duo, newEnd, reason, journal.now());
    alerts.causeIsGone(Causes.of(AlertKind.ENDING_SOON, duoId), ClosingReason.CAUSE_GONE);
    journal.wrote("duo.extended", "duo", duoId);
    return new Changing.Noted();
  }
}
