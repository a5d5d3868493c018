package org.passerelle.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;

/** The places that people hold in slots, and the sessions to which they came. */
@Component
class HeldPlaces {
  private final Appointments appointments;
  private final Attendances attendances;
  private final Journal journal;

  HeldPlaces(Appointments appointments, Attendances attendances, Journal journal) {
    this.appointments = appointments;
    this.attendances = attendances;
    this.journal = journal;
  }

  /** Those of several participations: three statements however many there are. */
  Places by(List<UUID> participations) {
    List<Booking.Held> held = appointments.heldBy(participations);
    Map<UUID, Slot> slots = appointments.all(held.stream().map(Booking.Held::slot).toList());
    return new Places(held, slots, attendances.attended(participations), journal.instant());
  }

  /** @param attended stage and session with a slash between them, by participation */
  record Places(List<Booking.Held> held, Map<UUID, Slot> slots, Map<UUID, Set<String>> attended, Instant now) {

    /** A place whose time has passed counts only for those who came. */
    Coming coming(Participation part, Stage stage, int session) {
      boolean there = attended.getOrDefault(part.id(), Set.of()).contains(stage.key() + "/" + session);
      Booking.Held place =
          held.stream()
              .filter(one -> one.participation().equals(part.id()))
              .filter(one -> one.stage().equals(stage.key()) && one.session() == session)
              .filter(one -> there || Objects.requireNonNull(slots.get(one.slot())).endsAt().isAfter(now))
              .findFirst()
              .orElse(null);
      return new Coming(part, stage, session, place, place == null ? null : slots.get(place.slot()), there);
    }
  }
}
