package org.passerelle.intake;

import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the next stage to whoever attended as many sessions as the blueprint asks for, and to nobody before. */
@Component
class AttendanceGate {
  private final Attendances attendances;
  private final Participations participations;
  private final Journeys journeys;

  AttendanceGate(Attendances attendances, Participations participations, Journeys journeys) {
    this.attendances = attendances;
    this.participations = participations;
    this.journeys = journeys;
  }

  @EventListener
  void on(AttendanceNoted noted) {
    if (!noted.present()) {
      return;
    }
    Participation participation = participations.get(noted.participation());
    journeys.journey(participation).stage(noted.stage())
        .flatMap(stage -> new Sessions(stage).gate())
        .filter(needed -> attendances.sessionsAttended(participation.id(), noted.stage()) >= needed)
        .ifPresent(needed -> journeys.complete(participation.id(), noted.stage()));
  }
}
