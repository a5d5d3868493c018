package org.passerelle.intake.apply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ApplicationRepository {
  private static final TypeReference<Map<String, List<String>>> GIVEN = new TypeReference<>() {};
  private static final String SELECT =
      "select id, participation_id, language, answers, source, sent_at from application where network_id = ?";
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ApplicationRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** An application as it was sent. */
  record Kept(UUID id, UUID participation, String language, Answers answers, ApplicationSource source, OffsetDateTime sentAt) {}

  void insert(UUID id, Participation participation, NewApplication application, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into application (network_id, id, organisation_id, participation_id, person_id, draft_id, language,
                                     answers, source, sent_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(
            network(), id, participation.organisation(), participation.id(), participation.person(),
            application.draft(), application.language(), json.writeValueAsString(application.answers().given()),
            application.source().name().toLowerCase(Locale.ROOT), at)
        .update();
  }

  Optional<UUID> participationOfDraft(UUID draft) {
    return jdbc.sql("select participation_id from application where network_id = ? and draft_id = ?")
        .params(network(), draft)
        .query(UUID.class)
        .optional();
  }

  List<Kept> ofPerson(UUID person) {
    return jdbc.sql(SELECT + " and person_id = ? order by sent_at").params(network(), person).query(this::read).list();
  }

  Optional<Kept> ofParticipation(UUID participation) {
    return jdbc.sql(SELECT + " and participation_id = ?").params(network(), participation).query(this::read).optional();
  }

  private Kept read(ResultSet row, int index) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("participation_id", UUID.class),
        row.getString("language"),
        new Answers(json.readValue(row.getString("answers"), GIVEN)),
        ApplicationSource.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
        row.getObject("sent_at", OffsetDateTime.class));
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
