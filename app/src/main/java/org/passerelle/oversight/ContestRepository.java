package org.passerelle.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContestRepository {
  private static final String SELECT =
      """
      select c.*, s.step, p.full_name, w.changed, w.reason, w.answered_at, w.answered_by, a.display_name
      from contest c
      join automated_suggestion s on s.network_id = c.network_id and s.id = c.suggestion_id
      join person p on p.network_id = c.network_id and p.id = c.person_id
      left join contest_answer w on w.network_id = c.network_id and w.contest_id = c.id
      left join account a on a.network_id = w.network_id and a.id = w.answered_by
      where c.network_id = ?
      """;

  private final JdbcClient jdbc;

  ContestRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false when the decision was contested before */
  boolean insert(UUID id, Registered about, UUID person, String words, OffsetDateTime at, @Nullable UUID notedBy) {
    return jdbc.sql(
                """
                insert into contest (network_id, id, organisation_id, suggestion_id, person_id, words, asked_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), id, about.organisation(), about.id(), person, words, at, notedBy)
            .update()
        == 1;
  }

  /** @return false when somebody else answered first */
  boolean answer(Contest contest, boolean changed, String reason, OffsetDateTime at, Decider by) {
    return jdbc.sql(
                """
                insert into contest_answer (network_id, contest_id, organisation_id, person_id, changed, reason,
                                            answered_at, answered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), contest.id(), contest.organisation(), contest.person(), changed, reason, at,
                by.account())
            .update()
        == 1;
  }

  Optional<Contest> find(UUID id) {
    return jdbc.sql(SELECT + " and c.id = ?")
        .params(Scope.current().network(), id)
        .query(ContestRepository::read)
        .optional();
  }

  Optional<Contest> about(UUID suggestion) {
    return jdbc.sql(SELECT + " and c.suggestion_id = ?")
        .params(Scope.current().network(), suggestion)
        .query(ContestRepository::read)
        .optional();
  }

  /** Those without an answer first, longest waiting first. */
  List<Contest> all(int most) {
    return jdbc.sql(SELECT + " order by w.answered_at is not null, c.asked_at limit ?")
        .params(Scope.current().network(), most)
        .query(ContestRepository::read)
        .list();
  }

  private static Contest read(ResultSet row, int number) throws SQLException {
    return new Contest(
        row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class),
        row.getObject("suggestion_id", UUID.class), row.getString("step"), row.getObject("person_id", UUID.class),
        row.getString("full_name"), row.getString("words"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(), answer(row));
  }

  private static Contest.@Nullable Answer answer(ResultSet row) throws SQLException {
    UUID by = row.getObject("answered_by", UUID.class);
    String name = row.getString("display_name");
    return by == null
        ? null
        : new Contest.Answer(
            row.getBoolean("changed"), row.getString("reason"),
            row.getObject("answered_at", OffsetDateTime.class).toInstant(), by, name == null ? "" : name);
  }
}
