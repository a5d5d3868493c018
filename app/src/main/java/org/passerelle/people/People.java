package org.passerelle.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.audit.Audit;
import org.passerelle.audit.Audit.Deed;
import org.passerelle.people.facts.PersonName;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The persons on record in the running scope. */
@Service
public class People {
  private final PersonRepository persons;
  private final ProfileRepository profiles;
  private final Audit audit;
  private final Clock clock;
  private final JsonMapper json;

  People(PersonRepository persons, ProfileRepository profiles, Audit audit, Clock clock, JsonMapper json) {
    this.persons = persons;
    this.profiles = profiles;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** Puts a new person on record with the organisation that will hold the file. */
  @Transactional
  public Person register(UUID organisation, PersonDetails details, PersonProfile profile) {
    return registerAll(List.of(new Newcomer(Ids.next(), organisation, details, profile))).getFirst();
  }

  /** Somebody to be put on record, with an id chosen beforehand. */
  public record Newcomer(UUID id, UUID organisation, PersonDetails details, PersonProfile profile) {}

  /** Puts new persons on record, in a fixed number of statements. */
  @Transactional
  public List<Person> registerAll(List<Newcomer> newcomers) {
    Map<Person, PersonProfile> registered = new LinkedHashMap<>();
    for (Newcomer newcomer : newcomers) {
      registered.put(
          new Person(newcomer.id(), newcomer.organisation(), newcomer.details(), 1, clock.instant()),
          newcomer.profile());
    }
    persons.insert(registered.keySet());
    profiles.insert(registered);
    audit.wroteAll(
        registered.keySet().stream().map(person -> Deed.of("person.registered", "person", person.id())).toList());
    return List.copyOf(registered.keySet());
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(UUID id) {
    return persons.find(List.of(id)).stream().findFirst();
  }

  /** @throws NotFound when there is no such person in the running scope */
  @Transactional(readOnly = true)
  public Person get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("person"));
  }

  /** The same, for somebody who opens the person's file, which the audit notes. */
  @Transactional
  public Person open(UUID id) {
    Person person = get(id);
    audit.readFile(id);
    return person;
  }

  /** Those who bear this whole name, in whatever alphabet it is written. */
  @Transactional(readOnly = true)
  public List<Person> named(PersonName name) {
    return persons.withTokens(name.searchTokens()).stream()
        .filter(one -> new PersonName(one.details().fullName()).latin().equals(name.latin()))
        .toList();
  }

  /** The persons with these ids that the scope may see, by id: one statement. */
  @Transactional(readOnly = true)
  public Map<UUID, Person> all(Collection<UUID> ids) {
    return persons.find(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** The profiles of these persons, by id, in a fixed number of statements. */
  @Transactional(readOnly = true)
  public Map<UUID, PersonProfile> profiles(Collection<UUID> ids) {
    return profiles.find(ids);
  }

  @Transactional(readOnly = true)
  public PersonProfile profile(UUID id) {
    return profiles.find(List.of(id)).getOrDefault(id, PersonProfile.EMPTY);
  }

  /** What came of a correction. */
  public sealed interface Correction {
    record Corrected(Person person) implements Correction {}

    /** Somebody else corrected the record meanwhile; nothing was changed. */
    record Overtaken(Person now, UUID correctedBy) implements Correction {}
  }

  /**
   * Corrects a record made from {@code version} of it. What it said before is kept.
   *
   * @return {@link Correction.Overtaken} when the record has a later version
   */
  @Transactional
  public Correction correct(UUID id, int version, PersonDetails details) {
    Person before = get(id);
    Person after = new Person(id, before.organisation(), details, version + 1, before.createdAt());
    if (before.version() != version || !persons.update(after, version)) {
      return new Correction.Overtaken(get(id), persons.lastCorrectedBy(id).orElse(id));
    }
    persons.replaceWhatFindsThem(after);
    persons.keepBefore(
        before, json.writeValueAsString(before.details()), json.writeValueAsString(details),
        OffsetDateTime.now(clock), Scope.current().account());
    audit.wrote("person.corrected", "person", id, "version " + after.version());
    return new Correction.Corrected(after);
  }

  /** Replaces the lists of a record: languages, occupations, interests, hours, wishes. */
  @Transactional
  public void replaceProfile(UUID id, PersonProfile profile) {
    Person person = get(id);
    profiles.delete(id);
    profiles.insert(Map.of(person, profile));
    audit.wrote("person.profile-replaced", "person", id);
  }
}
