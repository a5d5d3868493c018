package org.passerelle.mentoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DuoRepository {
  private static final String SELECT =
      """
      select d.id, d.organisation_id as organisation, d.edition_id as edition, d.seeker_participation,
             d.supporter_participation, d.seeker_person, d.supporter_person, d.formed_at,
             coalesce((select c.adviser_id from open_caseload c
                       where c.network_id = d.network_id and c.participation_id = d.seeker_participation
                       limit 1), d.adviser_id) as adviser
      from duo d where d.network_id = ?
      """;

  private final JdbcClient jdbc;

  DuoRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Duo duo, @Nullable UUID proposal, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into duo (network_id, id, organisation_id, edition_id, seeker_participation,
                             supporter_participation, seeker_person, supporter_person, adviser_id, proposal_id,
                             formed_at, formed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), duo.id(), duo.organisation(), duo.edition(), duo.seekerParticipation(),
            duo.supporterParticipation(), duo.seekerPerson(), duo.supporterPerson(), duo.adviser(), proposal, at,
            Scope.current().account())
        .update();
  }

  Optional<Duo> find(UUID id) {
    return jdbc.sql(SELECT + " and d.id = ?").params(Scope.current().network(), id).query(Duo.class).optional();
  }

  /** Keeps others from changing how the duo stands until the transaction ends. */
  void lock(UUID id) {
    jdbc.sql("select id from duo where network_id = ? and id = ? for update")
        .params(Scope.current().network(), id)
        .query(UUID.class)
        .optional();
  }

  /** The duos of a supporter's participation that have not ended, oldest first. */
  List<Duo> openOfSupporter(UUID participation) {
    return open("supporter_participation", participation);
  }

  /** Every duo of a person, latest first. */
  List<Duo> ofPerson(UUID person) {
    return jdbc.sql(SELECT + " and (d.seeker_person = ? or d.supporter_person = ?) order by d.formed_at desc")
        .params(Scope.current().network(), person, person)
        .query(Duo.class)
        .list();
  }

  /** The duos of an edition that have not ended, oldest first. */
  List<Duo> open(UUID edition) {
    return open("edition_id", edition);
  }

  private List<Duo> open(String column, UUID id) {
    return jdbc.sql(
            SELECT
                + """
                and d.%s = ?
                and not exists (select 1 from duo_ending e where e.network_id = d.network_id and e.duo_id = d.id)
                order by d.formed_at
                """.formatted(column))
        .params(Scope.current().network(), id)
        .query(Duo.class)
        .list();
  }

  /** @return false when the duo had ended already */
  boolean end(Duo duo, String reason, @Nullable String note, LocalDate on, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into duo_ending (network_id, duo_id, organisation_id, reason, note, ended_on, ended_at, ended_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), duo.id(), duo.organisation(), reason, note, on, at,
                Scope.current().account())
            .update()
        == 1;
  }
}
