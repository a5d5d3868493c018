package org.passerelle.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People's parts in editions, as the running scope may see them. */
@Repository
@Transactional(readOnly = true)
public class Participations {
  static final String SELECT =
      """
      select p.id, p.organisation_id as organisation, p.edition_id as edition, p.person_id as person, p.role,
             p.applied_on, p.heard_how, p.capacity
      from participation p where p.network_id = ?
      """;

  private final JdbcClient jdbc;

  Participations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @throws NotFound when the scope sees no such participation */
  public Participation get(UUID id) {
    return jdbc.sql(SELECT + " and p.id = ?")
        .params(Scope.current().network(), id)
        .query(Participation.class)
        .optional()
        .orElseThrow(() -> new NotFound("participation"));
  }

  public Map<UUID, Participation> all(Collection<UUID> ids) {
    return jdbc.sql(SELECT + " and p.id = any (?)")
        .params(Scope.current().network(), ids.toArray(UUID[]::new))
        .query(Participation.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Participation::id, Function.identity()));
  }

  /** A person's parts, first applied first. */
  public List<Participation> ofPerson(UUID person) {
    return jdbc.sql(SELECT + " and p.person_id = ? order by p.applied_on, p.began_at")
        .params(Scope.current().network(), person)
        .query(Participation.class)
        .list();
  }

  /** Every part in a programme of the person whose part this is, itself among them; nothing where the scope sees none. */
  public List<Participation> ofSamePerson(UUID id) {
    return jdbc.sql(
            SELECT
                + """
                 and p.person_id = (select s.person_id from participation s where s.network_id = p.network_id and s.id = ?)
                order by p.applied_on, p.began_at
                """)
        .params(Scope.current().network(), id)
        .query(Participation.class)
        .list();
  }

  /** Those of one role who stand in a stage now, longest there first. */
  public List<Participation> standingIn(UUID edition, String role, String stage) {
    return jdbc.sql(
            """
            select p.id, p.organisation_id as organisation, p.edition_id as edition, p.person_id as person, p.role,
                   p.applied_on, p.heard_how, p.capacity
            from participation p join open_stage s on s.network_id = p.network_id and s.participation_id = p.id
            where s.network_id = ? and s.edition_id = ? and s.role = ? and s.stage = ?
            order by s.entered_at, p.id
            """)
        .params(Scope.current().network(), edition, role, stage)
        .query(Participation.class)
        .list();
  }
}
