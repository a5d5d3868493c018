package org.passerelle.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers about people's stay and work: legal ground, permit, right to work. A later look comes after an earlier one. */
@Service
public class Papers {
  private final JdbcClient jdbc;
  private final People people;
  private final Journal journal;

  Papers(JdbcClient jdbc, People people, Journal journal) {
    this.jdbc = jdbc;
    this.people = people;
    this.journal = journal;
  }

  /** What somebody looked at. */
  public record Look(
      Paper.Kind kind, @Nullable String detail, boolean inOrder, LocalDate seenOn, @Nullable LocalDate expiresOn) {}

  /** Notes that a member of staff looked at a paper. */
  @Transactional
  public UUID see(UUID person, Look look) {
    UUID by = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR).requireAccount();
    return note(person, look, look.inOrder() ? "in-order" : "not-in-order", by);
  }

  private UUID note(UUID person, Look look, String result, UUID by) {
    Person whose = people.get(person);
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into paper (network_id, id, organisation_id, person_id, kind, detail, result, seen_on, seen_by,
                               expires_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, whose.organisation(), person, look.kind().key(), look.detail(), result,
            look.seenOn(), by, look.expiresOn())
        .update();
    journal.wrote("paper.seen", "person", person, look.kind().key());
    return id;
  }

  /** Latest seen first. */
  @Transactional(readOnly = true)
  public List<Paper> of(UUID person) {
    return ofAll(List.of(person)).getOrDefault(person, List.of());
  }

  /** The papers of these people, latest seen first, in one statement. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Paper>> ofAll(Collection<UUID> persons) {
    return jdbc.sql(
            """
            select id, person_id, kind, detail, result, seen_on, expires_on from paper
            where network_id = ? and person_id = any (?) order by seen_on desc, id desc
            """)
        .params(Scope.current().network(), persons.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Paper(
                    row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                    Paper.Kind.of(row.getString("kind")), row.getString("detail"), row.getString("result"),
                    row.getObject("seen_on", LocalDate.class), row.getObject("expires_on", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Paper::person));
  }
}
