package org.passerelle.oversight;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What automated steps suggested, kept as it was made, and what people decided about it. */
@Repository
public class Register {
  private final JdbcClient jdbc;
  private final StepSwitches switches;
  private final RegisterRows rows;
  private final Journal journal;
  private final JsonMapper json;

  Register(JdbcClient jdbc, StepSwitches switches, RegisterRows rows, Journal journal, JsonMapper json) {
    this.jdbc = jdbc;
    this.switches = switches;
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  /** @return the id under which a person's decision refers to it; empty when the step is switched off */
  @Transactional
  public Optional<UUID> suggest(NewSuggestion suggestion) {
    if (!switches.isRunning(suggestion.step())) {
      return Optional.empty();
    }
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into automated_suggestion (network_id, id, organisation_id, step, step_version, subject_kind,
                                              subject_id, person_id, inputs, suggestion, reasons, suggested_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
            """)
        .params(
            Scope.current().network(), id, suggestion.organisation(), suggestion.step(), suggestion.stepVersion(),
            suggestion.subjectKind(), suggestion.subject(), suggestion.person(),
            json.writeValueAsString(suggestion.inputs()), suggestion.suggestion(),
            json.writeValueAsString(suggestion.reasons()), journal.now())
        .update();
    return Optional.of(id);
  }

  /** What a step suggested last about a subject, where the running scope may see it. */
  @Transactional(readOnly = true)
  public Optional<Registered> latest(String step, UUID subject) {
    return jdbc.sql(
            RegisterRows.SELECT
                + " and s.step = ? and s.subject_id = ? order by s.suggested_at desc, s.id desc limit 1")
        .params(Scope.current().network(), step, subject)
        .query(rows)
        .optional();
  }

  /**
   * Notes what the acting person decided.
   *
   * @param followed whether they did as suggested
   * @param decision a code of the step's own
   * @param seconds how long they looked at it, where that is known
   */
  @Transactional
  public void decided(
      UUID suggestion, UUID organisation, boolean followed, String decision, @Nullable String reason,
      @Nullable Integer seconds) {
    jdbc.sql(
            """
            insert into human_decision (network_id, id, organisation_id, suggestion_id, followed, decision, reason,
                                        seconds, decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), organisation, suggestion, followed, decision, reason, seconds,
            journal.now(), Scope.current().requireAccount())
        .update();
  }
}
