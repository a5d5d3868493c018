package org.passerelle.privacy;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.people.People;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that must stay for now, whatever the rule says. */
@Service
public class Holds {
  private final JdbcClient jdbc;
  private final People people;
  private final Journal journal;

  Holds(JdbcClient jdbc, People people, Journal journal) {
    this.jdbc = jdbc;
    this.people = people;
    this.journal = journal;
  }

  public record Hold(UUID id, String reason) {}

  @Transactional(readOnly = true)
  public Optional<Hold> of(UUID person) {
    return jdbc.sql(
            """
            select h.id, h.reason from retention_hold h where h.network_id = ? and h.person_id = ?
              and not exists (select 1 from retention_hold_end e where e.network_id = h.network_id and e.hold_id = h.id)
            order by h.held_at limit 1
            """)
        .params(Scope.current().network(), person)
        .query(Hold.class)
        .optional();
  }

  @Transactional
  public void hold(UUID person, String reason) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    jdbc.sql("insert into retention_hold values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            scope.network(), Ids.next(), people.get(person).organisation(), person, reason, journal.now(), journal.actor())
        .update();
    journal.wrote("person.held", "person", person);
  }

  /** Ends every hold of a person. */
  @Transactional
  public void release(UUID person) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    jdbc.sql(
            """
            insert into retention_hold_end (network_id, hold_id, organisation_id, ended_at, ended_by)
            select h.network_id, h.id, h.organisation_id, ?, ? from retention_hold h where h.network_id = ? and h.person_id = ?
            on conflict do nothing
            """)
        .params(journal.now(), journal.actor(), scope.network(), people.get(person).id())
        .update();
    journal.wrote("person.hold-ended", "person", person);
  }
}
