package org.passerelle.mentoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.mentoring.Closings.ClosingAnswer;
import org.passerelle.programmes.Answers;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ClosingRepository {
  private static final TypeReference<Map<String, List<String>>> GIVEN = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ClosingRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  boolean insert(Duo duo, Side side, Answers answers, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into closing_answer (network_id, duo_id, organisation_id, side, person_id, answers, answered_at,
                                            noted_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), duo.id(), duo.organisation(), side.key(),
                side == Side.ADVISER ? null : duo.person(side), json.writeValueAsString(answers.given()), at,
                Scope.current().account())
            .update()
        == 1;
  }

  List<ClosingAnswer> of(UUID duo) {
    return jdbc.sql(
            """
            select side, answers, answered_at from closing_answer where network_id = ? and duo_id = ?
            order by answered_at
            """)
        .params(Scope.current().network(), duo)
        .query((row, i) ->
            new ClosingAnswer(
                Side.of(row.getString("side")),
                new Answers(json.readValue(row.getString("answers"), GIVEN)),
                row.getObject("answered_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  ClosingAnswer read(String written) {
    String[] parts = written.split(" ", 3);
    Instant at = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    return new ClosingAnswer(Side.of(parts[0]), new Answers(json.readValue(parts[2], GIVEN)), at);
  }
}
