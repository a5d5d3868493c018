package org.passerelle.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.api.ParticipationsApi.NewParticipation;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Begins a participation that a program asked for, once everything it names has been found. */
@Component
class Beginning {
  private final Holder holder;
  private final Editions editions;
  private final People people;
  private final Journeys journeys;
  private final Journal journal;

  Beginning(Holder holder, Editions editions, People people, Journeys journeys, Journal journal) {
    this.holder = holder;
    this.editions = editions;
    this.people = people;
    this.journeys = journeys;
    this.journal = journal;
  }

  Participation of(NewParticipation asked) {
    Edition edition = holder.edition(Objects.requireNonNull(asked.edition()));
    Person person = person(Objects.requireNonNull(asked.person()));
    String role = role(edition, Objects.requireNonNull(asked.role()));
    LocalDate appliedOn =
        asked.appliedOn() == null ? journal.today() : holder.notInTheFuture("appliedOn", asked.appliedOn());
    try {
      return journeys.begin(edition.id(), person.id(), role, appliedOn, asked.heardHow(), asked.capacity());
    } catch (DuplicateKeyException twice) {
      throw Refused.conflict("This person has this role in this edition already; read the person's participations.");
    }
  }

  Person person(UUID id) {
    return people.get(id);
  }

  private String role(Edition edition, String key) {
    var roles = editions.blueprint(edition).roles().stream().map(Role::key).toList();
    if (!roles.contains(key)) {
      throw Codes.unknown("role", key, roles);
    }
    return key;
  }
}
