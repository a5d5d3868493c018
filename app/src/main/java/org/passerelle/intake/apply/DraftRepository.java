package org.passerelle.intake.apply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.programmes.Answers;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DraftRepository {
  private static final TypeReference<Map<String, List<String>>> GIVEN = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final JsonMapper json;

  DraftRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Draft draft, String codeHash, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into application_draft (network_id, id, edition_id, role, language, answers, step, code_hash,
                                           begun_at, saved_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """)
        .params(
            network(), draft.id(), draft.edition(), draft.role(), draft.language(), written(draft.answers()),
            draft.step(), codeHash, at, at)
        .update();
  }

  Optional<Draft> find(UUID id) {
    return jdbc.sql("select * from application_draft where network_id = ? and id = ?")
        .params(network(), id)
        .query(this::read)
        .optional();
  }

  Optional<Draft> withCode(String codeHash) {
    return jdbc.sql("select * from application_draft where network_id = ? and code_hash = ?")
        .params(network(), codeHash)
        .query(this::read)
        .optional();
  }

  /** @return false when the draft no longer has that version, or was sent */
  boolean save(UUID id, int fromVersion, Answers answers, String step, String language, OffsetDateTime at) {
    return jdbc.sql(
                """
                update application_draft
                set answers = ?::jsonb, step = ?, language = ?, saved_at = ?, version = version + 1
                where network_id = ? and id = ? and version = ? and sent_at is null
                """)
            .params(written(answers), step, language, at, network(), id, fromVersion)
            .update()
        == 1;
  }

  /** @return false when somebody sent it before */
  boolean close(UUID id, OffsetDateTime at) {
    return jdbc.sql(
                """
                update application_draft set sent_at = ?, answers = '{}'
                where network_id = ? and id = ? and sent_at is null
                """)
            .params(at, network(), id)
            .update()
        == 1;
  }

  /** @return true for the first caller alone */
  boolean noteLinkSent(UUID id, OffsetDateTime at) {
    return jdbc.sql(
                """
                update application_draft set link_sent_at = ?
                where network_id = ? and id = ? and link_sent_at is null
                """)
            .params(at, network(), id)
            .update()
        == 1;
  }

  /** Left alone since then, not sent and not recalled before. */
  List<Draft> forgottenSince(UUID edition, String role, OffsetDateTime moment) {
    return jdbc.sql(
            """
            select * from application_draft
            where network_id = ? and edition_id = ? and role = ? and saved_at <= ? and sent_at is null
              and reminded_at is null
            order by saved_at
            """)
        .params(network(), edition, role, moment)
        .query(this::read)
        .list();
  }

  void noteReminded(UUID id, OffsetDateTime at) {
    jdbc.sql("update application_draft set reminded_at = ? where network_id = ? and id = ?")
        .params(at, network(), id)
        .update();
  }

  int deleteOlderThan(OffsetDateTime moment) {
    return jdbc.sql("delete from application_draft where network_id = ? and saved_at < ?")
        .params(network(), moment)
        .update();
  }

  private String written(Answers answers) {
    return json.writeValueAsString(answers.given());
  }

  private Draft read(ResultSet row, int index) throws SQLException {
    OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
    return new Draft(
        row.getObject("id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getString("role"),
        row.getString("language"),
        new Answers(json.readValue(row.getString("answers"), GIVEN)),
        row.getString("step"),
        row.getInt("version"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        sentAt == null ? null : sentAt.toInstant());
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
