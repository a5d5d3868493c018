package org.passerelle.replay;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.NewSlot;
import org.passerelle.intake.Opening;
import org.passerelle.intake.Slots;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.Duos;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Relationship.ExchangeSessions;
import org.passerelle.scope.InScope;
import org.springframework.stereotype.Component;

/** The next exchange of the demonstration's supporters, for which some have signed up. */
@Component
class DemoExchange {
  private static final int HOUR = 10;
  private static final int SIGNED_UP = 7;
  private static final int PLACES = 15;

  private final Slots slots;
  private final Appointments appointments;
  private final Editions editions;
  private final Duos duos;
  private final InScope inScope;

  DemoExchange(Slots slots, Appointments appointments, Editions editions, Duos duos, InScope inScope) {
    this.slots = slots;
    this.appointments = appointments;
    this.editions = editions;
    this.duos = duos;
    this.inScope = inScope;
  }

  /** Opens one on the first Saturday after a week. */
  void open(Edition edition, ReplayStaff staff, LocalDate today) {
    LocalDate day = today.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    Instant starts = day.atTime(HOUR, 0).atZone(Stagehand.ZONE).toInstant();
    inScope.run(
        staff.leader().scope(),
        () -> {
          NewSlot slot =
              new NewSlot(
                  edition.id(), ExchangeSessions.KEY, editions.blueprint(edition).supporter().key(), 1, starts,
                  starts.plus(2, ChronoUnit.HOURS), staff.advisers().getFirst().id(), "House of mentors", null, null,
                  PLACES);
          if (slots.open(slot) instanceof Opening.Opened opened) {
            supporters(edition)
                .forEach(duo -> appointments.book(opened.slot(), duo.supporterParticipation(), null, null));
          }
        });
  }

  private List<Duo> supporters(Edition edition) {
    return duos.open(edition.id()).reversed().stream().limit(SIGNED_UP).toList();
  }
}
