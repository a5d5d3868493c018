package org.passerelle.impact.funders;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.impact.Indicators;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes participants' situation of the first day, and counts them. */
@Service
@Transactional
public class Entries {
  private final EntryRepository entries;
  private final Participations participations;
  private final People people;
  private final Indicators indicators;
  private final Journal journal;

  Entries(
      EntryRepository entries, Participations participations, People people, Indicators indicators, Journal journal) {
    this.entries = entries;
    this.participations = participations;
    this.people = people;
    this.indicators = indicators;
    this.journal = journal;
  }

  /** Somebody who began and whose situation nobody has noted. */
  public record Missing(UUID participation, String name, LocalDate enteredOn) {}

  @Transactional(readOnly = true)
  public List<Missing> missing(String programme) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return entries.missing(programme, seeker(programme));
  }

  /** What the record already tells of the first day. @param age {@code null} without a birth date */
  public record Known(
      String name, LocalDate enteredOn, String gender, @Nullable Integer age, @Nullable Integer isced) {}

  @Transactional(readOnly = true)
  public Known known(UUID participation) {
    Participation of = participations.get(participation);
    PersonDetails person = people.get(of.person()).details();
    LocalDate entered = entries.enteredOn(participation);
    Integer age = person.birthDate() == null ? null : Period.between(person.birthDate(), entered).getYears();
    String gender = person.gender().equals("unknown") ? "undisclosed" : person.gender();
    return new Known(person.fullName(), entered, gender, age, person.education());
  }

  /** Freezes an entry. @return false when there was one already; it stays */
  public boolean freeze(UUID participation, Entry entry) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Participation of = participations.get(participation);
    boolean noted = entries.insert(of, entry, journal.now(), journal.actor());
    if (noted) {
      journal.wrote("funder-entry.frozen", "participation", participation);
    }
    return noted;
  }

  /** Notes whether somebody looked for work when they left. */
  public void left(UUID participation, boolean searching) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    entries.insert(participations.get(participation), searching, journal.now(), journal.actor());
    journal.wrote("funder-leaving.noted", "participation", participation);
  }

  /** Everybody with a frozen entry, each once. */
  @Transactional(readOnly = true)
  public List<Participant> participants(String programme) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return entries.participants(programme, journal.today());
  }

  @Transactional(readOnly = true)
  public IndicatorTable table(String programme) {
    return IndicatorTable.of(participants(programme));
  }

  /** Everybody, to be taken out of the house; the audit notes it. */
  public List<Participant> export(String programme) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    List<Participant> people = participants(programme);
    journal.wrote("funder-file.exported", "programme", null, programme + " " + people.size());
    return people;
  }

  private String seeker(String programme) {
    var blueprint = indicators.blueprint(programme);
    return blueprint.relationship() == null ? blueprint.roles().getFirst().key() : blueprint.seeker().key();
  }
}
