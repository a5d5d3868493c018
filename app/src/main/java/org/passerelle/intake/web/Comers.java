package org.passerelle.intake.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Attendances;
import org.passerelle.intake.Booking;
import org.passerelle.intake.Slot;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.springframework.stereotype.Component;

/** The people who come to a slot, and those who could. */
@Component
public class Comers {
  private final Participations participations;
  private final Appointments appointments;
  private final Attendances attendances;
  private final People people;

  Comers(Participations participations, Appointments appointments, Attendances attendances, People people) {
    this.participations = participations;
    this.appointments = appointments;
    this.attendances = attendances;
    this.people = people;
  }

  /** Somebody who stands in a slot's stage and holds no place. */
  public record Waiting(UUID participation, String name) {}

  Map<UUID, Person> persons(Collection<Booking.Held> held) {
    return people.all(held.stream().map(Booking.Held::person).toList());
  }

  /** By name. */
  List<Waiting> waitingFor(Slot slot) {
    List<Participation> standing = participations.standingIn(slot.edition(), slot.role(), slot.stage());
    List<UUID> ids = standing.stream().map(Participation::id).toList();
    Set<UUID> holding =
        appointments.heldBy(ids).stream()
            .filter(held -> held.stage().equals(slot.stage()) && held.session() == slot.session())
            .map(Booking.Held::participation)
            .collect(Collectors.toSet());
    Map<UUID, Set<String>> attended = attendances.attended(ids);
    Map<UUID, Person> persons = people.all(standing.stream().map(Participation::person).toList());
    String session = slot.stage() + "/" + slot.session();
    return standing.stream()
        .filter(one -> !holding.contains(one.id()))
        .filter(one -> !attended.getOrDefault(one.id(), Set.of()).contains(session))
        .map(one -> new Waiting(one.id(), persons.get(one.person()).name()))
        .sorted(Comparator.comparing(Waiting::name))
        .toList();
  }
}
