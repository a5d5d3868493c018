package org.passerelle.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Journal;
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
  private final Attendances attendances;
  private final Exchanges exchanges;
  private final Journal journal;

  Agendas(
      Participations participations, Journeys journeys, Appointments appointments, Attendances attendances,
      Exchanges exchanges, Journal journal) {
    this.participations = participations;
    this.journeys = journeys;
    this.appointments = appointments;
    this.attendances = attendances;
    this.exchanges = exchanges;
    this.journal = journal;
  }

  /** The sessions of the stages in which the person stands now: those with a time first, soonest first. */
  public List<Coming> ofPerson(UUID person) {
    List<Participation> parts = participations.ofPerson(person);
    List<UUID> ids = parts.stream().map(Participation::id).toList();
    List<Booking.Held> held = appointments.heldBy(ids);
    Map<UUID, Slot> slots = appointments.all(held.stream().map(Booking.Held::slot).toList());
    Map<UUID, Set<String>> attended = attendances.attended(ids);
    List<Coming> all = new ArrayList<>();
    for (Participation part : parts) {
      for (StageVisit visit : journeys.open(part.id())) {
        Stage stage = journeys.journey(part).stage(visit.stage()).orElseThrow();
        all.addAll(sessions(part, stage, held, slots, attended.getOrDefault(part.id(), Set.of())));
      }
      all.addAll(exchanges.of(part, held));
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

  private List<Coming> sessions(
      Participation part, Stage stage, Collection<Booking.Held> held, Map<UUID, Slot> slots, Set<String> attended) {
    List<Coming> sessions = new ArrayList<>();
    for (int session = 1; session <= new Sessions(stage).count(); session++) {
      int number = session;
      boolean there = attended.contains(stage.key() + "/" + session);
      Booking.Held place =
          held.stream()
              .filter(one -> one.participation().equals(part.id()))
              .filter(one -> one.stage().equals(stage.key()) && one.session() == number)
              .filter(one -> there || Objects.requireNonNull(slots.get(one.slot())).endsAt().isAfter(journal.instant()))
              .findFirst()
              .orElse(null);
      sessions.add(new Coming(part, stage, session, place, place == null ? null : slots.get(place.slot()), there));
    }
    return sessions;
  }
}
