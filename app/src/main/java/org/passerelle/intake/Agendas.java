package org.passerelle.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.passerelle.intake.HeldPlaces.Places;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person comes to: chosen, attended, and still to be chosen. */
@Service
@Transactional(readOnly = true)
public class Agendas {
  private final Participations participations;
  private final Journeys journeys;
  private final Appointments appointments;
  private final HeldPlaces held;
  private final Exchanges exchanges;

  Agendas(
      Participations participations, Journeys journeys, Appointments appointments, HeldPlaces held,
      Exchanges exchanges) {
    this.participations = participations;
    this.journeys = journeys;
    this.appointments = appointments;
    this.held = held;
    this.exchanges = exchanges;
  }

  /** The sessions of the stages in which the person stands now: those with a time first, soonest first. */
  public List<Coming> ofPerson(UUID person) {
    List<Participation> parts = participations.ofPerson(person);
    Places places = held.by(parts.stream().map(Participation::id).toList());
    List<Coming> all = new ArrayList<>();
    for (Participation part : parts) {
      for (StageVisit visit : journeys.open(part.id())) {
        Stage stage = journeys.journey(part).stage(visit.stage()).orElseThrow();
        for (int session = 1; session <= new Sessions(stage).count(); session++) {
          all.add(places.coming(part, stage, session));
        }
      }
      all.addAll(exchanges.of(part, places.held()));
    }
    all.sort(
        Comparator.comparing(
            (Coming one) -> one.slot() == null ? Instant.MAX : one.slot().startsAt()));
    return all;
  }

  /** @throws NotFound when the person does not stand in this stage, or it has no such session */
  public Coming one(UUID participation, String stage, int session) {
    Participation part = participations.get(participation);
    return ofPerson(part.person()).stream()
        .filter(coming -> coming.participation().id().equals(participation))
        .filter(coming -> coming.stage().key().equals(stage) && coming.session() == session)
        .findFirst()
        .orElseThrow(() -> new NotFound("appointment"));
  }

  /** The times that can still be chosen for a session, soonest first. */
  public List<Slot> free(Coming coming) {
    Participation part = coming.participation();
    return appointments.bookable(part.edition(), part.role(), coming.stage().key()).stream()
        .filter(slot -> slot.session() == coming.session() && slot.hasPlace())
        .filter(slot -> coming.held() == null || !slot.id().equals(coming.held().slot()))
        .toList();
  }
}
