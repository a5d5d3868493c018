package org.passerelle.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Structured forms that staff fill about a person at a stage: interviews, preparation talks. */
@Service
public class FilledForms {
  private static final TypeReference<Map<String, List<String>>> GIVEN = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final Participations participations;
  private final Journal journal;
  private final JsonMapper json;

  FilledForms(JdbcClient jdbc, Participations participations, Journal journal, JsonMapper json) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.journal = journal;
    this.json = json;
  }

  /** @param finished false while it is kept to be gone on with later */
  public record Filled(
      UUID id, String stage, Answers answers, boolean finished, Instant filledAt, UUID filledBy) {}

  /** What came of filling a form. */
  public sealed interface Filling {
    record Kept(UUID form) implements Filling {}

    /** Somebody else filled or corrected it meanwhile; nothing was kept. */
    record Overtaken(Filled now) implements Filling {}
  }

  /**
   * @param finished false to keep it as it is and go on later
   * @param replaces the form this one corrects, as the filler saw it; {@code null} for the first
   */
  @Transactional
  public Filling fill(
      UUID participationId, String stage, Answers answers, boolean finished, @Nullable UUID replaces) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    Participation participation = participations.get(participationId);
    Optional<Filled> last = last(participationId, stage);
    if (!last.map(Filled::id).equals(Optional.ofNullable(replaces))) {
      return new Filling.Overtaken(last.orElseThrow(() -> new NotFound("form")));
    }
    UUID id = Ids.next();
    int kept =
        jdbc.sql("insert into form_record values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing")
            .params(
                scope.network(), id, participation.organisation(), participationId, participation.person(), stage,
                json.writeValueAsString(answers.given()), replaces, journal.now(), scope.requireAccount(), finished)
            .update();
    if (kept == 0) {
      return new Filling.Overtaken(last(participationId, stage).orElseThrow());
    }
    journal.wrote("form.filled", "participation", participationId, stage);
    return new Filling.Kept(id);
  }

  /** The form in force of a stage. */
  @Transactional(readOnly = true)
  public Optional<Filled> last(UUID participation, String stage) {
    return of(participation).stream().filter(form -> form.stage().equals(stage)).findFirst();
  }

  /** The forms in force of a participation, latest first. */
  @Transactional(readOnly = true)
  public List<Filled> of(UUID participation) {
    return jdbc.sql(
            """
            select * from form_record f where network_id = ? and participation_id = ?
              and not exists (select 1 from form_record n where n.network_id = f.network_id and n.replaces = f.id)
            order by filled_at desc, id desc
            """)
        .params(Scope.current().network(), participation)
        .query(this::read)
        .list();
  }

  private Filled read(ResultSet row, int index) throws SQLException {
    return new Filled(
        row.getObject("id", UUID.class),
        row.getString("stage"),
        new Answers(json.readValue(row.getString("answers"), GIVEN)),
        row.getBoolean("finished"),
        row.getTimestamp("filled_at").toInstant(),
        row.getObject("filled_by", UUID.class));
  }
}
