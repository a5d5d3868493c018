package org.passerelle.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.access.Journal;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.privacy.ErasedStayErased.PersonErased;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a person's data out, as a file to be handed over or for good. */
@Service
public class Erasures {
  private final PersonalData data;
  private final People people;
  private final Holds holds;
  private final Journal journal;
  private final JdbcClient jdbc;

  Erasures(PersonalData data, People people, Holds holds, Journal journal, JdbcClient jdbc) {
    this.data = data;
    this.people = people;
    this.holds = holds;
    this.journal = journal;
    this.jdbc = jdbc;
  }

  /** Why a record is erased. */
  public enum Why {
    ASKED("asked"),
    NO_BASIS("no-basis"),
    MISTAKE("mistake"),
    RETENTION("retention");

    private final String key;

    Why(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }

    static Why of(String key) {
      return Stream.of(values()).filter(why -> why.key.equals(key)).findFirst().orElse(ASKED);
    }
  }

  /** What would go, by kind: nothing is changed. */
  @Transactional(readOnly = true)
  public Map<Kind, Long> preview(UUID person) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    people.get(person);
    Map<Kind, Long> kinds = new TreeMap<>();
    data.count(data.about(person)).forEach((table, rows) -> kinds.merge(Kind.of(table), rows, Long::sum));
    return kinds;
  }

  /** Everything that is kept about a person, by table, for the person or for another controller. */
  @Transactional
  public Map<String, List<JsonNode>> take(UUID person) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    people.get(person);
    Map<String, List<JsonNode>> taken = new TreeMap<>();
    data.rows(data.about(person))
        .forEach((table, rows) -> taken.put(table, rows.stream().map(JsonMapper.shared()::readTree).toList()));
    journal.wrote("person.data-taken", "person", person);
    return taken;
  }

  /** @throws org.passerelle.scope.NotFound when the scope sees no such person */
  @Transactional
  public Erasing erase(UUID id, Why why) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    Person person = people.get(id);
    Optional<Holds.Hold> held = holds.of(id);
    if (held.isPresent()) {
      return new Erasing.Held(held.get().reason());
    }
    return new Erasing.Erased(goodbye(scope, person, why));
  }

  /** For somebody whose record came back with an older backup; a hold in it ended before the record was erased. */
  @Transactional
  void again(UUID id, Why why) {
    people.find(id).ifPresent(person -> goodbye(Scope.current().require(), person, why));
  }

  private long goodbye(Scope scope, Person person, Why why) {
    About about = data.about(person.id());
    long rows = data.erase(about, person.organisation());
    for (UUID gone : about.persons()) {
      jdbc.sql("insert into erasure values (?, ?, ?, ?, ?, ?, ?)")
          .params(scope.network(), Ids.next(), person.organisation(), gone, why.key(), journal.now(), journal.actor())
          .update();
      journal.wrote("person.erased", "person", gone, why.key());
      journal.publish(new PersonErased(scope.network(), gone, journal.instant(), why));
    }
    return rows;
  }
}
