package org.passerelle.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.mentoring.CheckIns.Answered;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CheckInRepository {
  private static final TypeReference<Map<String, List<String>>> GIVEN = new TypeReference<>() {};
  private static final String SELECT =
      """
      select c.*, a.answers, a.worrying, a.way from check_in c
      left join check_in_answer a on a.network_id = c.network_id and a.check_in_id = c.id
      where c.network_id = ?
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CheckInRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  boolean insert(CheckIn checkIn, Duo duo, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into check_in (network_id, id, duo_id, organisation_id, side, due_on, asked_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), checkIn.id(), duo.id(), duo.organisation(), checkIn.side().key(),
                checkIn.dueOn(), at)
            .update()
        == 1;
  }

  boolean answer(
      CheckIn checkIn, Duo duo, UUID person, Answers answers, boolean worrying, String way, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into check_in_answer (network_id, check_in_id, duo_id, organisation_id, person_id, answers,
                                             worrying, way, answered_at, noted_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), checkIn.id(), duo.id(), duo.organisation(), person,
                json.writeValueAsString(answers.given()), worrying, way, at, Scope.current().account())
            .update()
        == 1;
  }

  /** The running duos of an edition whose last check-in day has no check-in of one side yet. */
  List<UUID> duosWithDue(UUID edition, Relationship.CheckIns rules, LocalDate today) {
    return jdbc.sql(
            """
            with running as (
              select d.id, s.starts_on from duo d
              join duo_standing s on s.network_id = d.network_id and s.duo_id = d.id
              where d.network_id = :network and d.edition_id = :edition and s.ended_on is null
                and s.starts_on <= :today and cardinality(s.signed_by) = 2
                and (s.pause_id is null or s.paused_from > :today or s.paused_until <= :today)
            ), due as (
              select r.id, max(day) as due_on from running r
              cross join lateral (
                select (r.starts_on + f)::date as day from unnest(:first::interval[]) f
                union all
                select ((r.starts_on + :anchor::interval)::date + n * :step::interval)::date
                from generate_series(1, (:today - r.starts_on) / :shortest) n) days
              where day <= :today
              group by r.id
            )
            select due.id from due
            where (select count(*) from check_in c
                   where c.network_id = :network and c.duo_id = due.id and c.due_on = due.due_on) < 2
            """)
        .param("network", Scope.current().network())
        .param("edition", edition)
        .param("today", today)
        .param("first", rules.first().stream().map(Period::toString).toArray(String[]::new))
        .param("anchor", (rules.first().isEmpty() ? Period.ZERO : rules.first().getLast()).toString())
        .param("step", rules.thenEvery().toString())
        .param("shortest", shortestDays(rules.thenEvery()))
        .query(UUID.class)
        .list();
  }

  private static int shortestDays(Period period) {
    return Math.max(1, (int) period.toTotalMonths() * 28 + period.getDays());
  }

  Optional<CheckIn> find(UUID id) {
    return jdbc.sql(SELECT + " and c.id = ?").params(Scope.current().network(), id).query(this::read).optional();
  }

  List<CheckIn> of(UUID duo) {
    return jdbc.sql(SELECT + " and c.duo_id = ? order by c.due_on desc, c.side")
        .params(Scope.current().network(), duo)
        .query(this::read)
        .list();
  }

  private CheckIn read(ResultSet row, int index) throws SQLException {
    return new CheckIn(
        row.getObject("id", UUID.class),
        row.getObject("duo_id", UUID.class),
        Side.of(row.getString("side")),
        row.getObject("due_on", LocalDate.class),
        answered(row));
  }

  private @Nullable Answered answered(ResultSet row) throws SQLException {
    String answers = row.getString("answers");
    return answers == null
        ? null
        : new Answered(
            new Answers(json.readValue(answers, GIVEN)), row.getBoolean("worrying"), row.getString("way"));
  }
}
