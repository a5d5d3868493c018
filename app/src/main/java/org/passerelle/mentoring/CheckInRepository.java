package org.passerelle.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.mentoring.CheckIns.Answered;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.programmes.Answers;
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
