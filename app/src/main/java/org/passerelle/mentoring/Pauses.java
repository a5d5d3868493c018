package org.passerelle.mentoring;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a duo rest for a while. Nobody is asked or warned meanwhile, and the agreed end moves by the days of rest. */
@Service
public class Pauses {
  private final InterruptionRepository interruptions;
  private final Duos duos;
  private final Journal journal;

  Pauses(InterruptionRepository interruptions, Duos duos, Journal journal) {
    this.interruptions = interruptions;
    this.duos = duos;
    this.journal = journal;
  }

  /** @param until the first day on which they walk again */
  @Transactional
  public Changing pause(UUID duoId, LocalDate from, LocalDate until, String reason) {
    Voices.staff();
    Duo duo = duos.held(duoId);
    Period longest = duos.rules(duo).pause();
    if (longest == null) {
      return new Changing.NotForeseen();
    }
    if (duos.standing(duoId).phase() != Phase.RUNNING || interruptions.coming(duoId, journal.today())) {
      return new Changing.NotRunning();
    }
    if (!until.isAfter(from) || !until.isAfter(journal.today())) {
      return new Changing.TooEarly(from.isAfter(journal.today()) ? from : journal.today());
    }
    if (until.isAfter(from.plus(longest))) {
      return new Changing.TooLong(from.plus(longest));
    }
    interruptions.pause(Ids.next(), duo, from, until, reason, journal.now());
    journal.wrote("duo.paused", "duo", duoId);
    return new Changing.Noted();
  }

  /** Ends the rest earlier than planned. */
  @Transactional
  public Changing resume(UUID duoId, LocalDate on) {
    Voices.staff();
    Duo duo = duos.held(duoId);
    if (duos.standing(duoId).isOver() || !interruptions.resume(duo, on, journal.today(), journal.now())) {
      return new Changing.NotPaused();
    }
    journal.wrote("duo.resumed", "duo", duoId);
    return new Changing.Noted();
  }
}
