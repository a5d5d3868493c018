package org.passerelle.oversight;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every suggestion of an automated step, kept as it was made. A step that was switched off suggests nothing. */
@Repository
public class SuggestionRegister {
  private final JdbcClient jdbc;
  private final Journal journal;
  private final JsonMapper json;

  SuggestionRegister(JdbcClient jdbc, Journal journal, JsonMapper json) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.json = json;
  }

  /** Whether the step may suggest anything now in the running scope's network. */
  public boolean runs(String step) {
    return jdbc.sql(
            """
            select running from step_switch where network_id = ? and step = ? order by switched_at desc, id desc limit 1
            """)
        .params(Scope.current().network(), step)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  /** @return the id under which a person's decision refers to it; empty when the step is switched off */
  public Optional<UUID> put(NewSuggestion suggestion) {
    if (!runs(suggestion.step())) {
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
}
