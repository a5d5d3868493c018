package org.passerelle.oversight;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
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

  /** A step suggested something. Heard in the same transaction. */
  public record Suggested(UUID suggestion) {}

  /** @return the id under which a person's decision refers to it; empty when the step is switched off */
  @Transactional
  public Optional<UUID> suggest(NewSuggestion suggestion) {
    if (!switches.isRunning(suggestion.step())) {
      return Optional.empty();
    }
    UUID id = Ids.next();
    Suggestion said = suggestion.suggestion();
    jdbc.sql(
            """
            insert into automated_suggestion (network_id, id, organisation_id, step, step_version, programme, subject_kind,
                                              subject_id, person_id, inputs, suggestion, needs_person, reasons,
                                              suggested_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?)
            """)
        .params(
            Scope.current().network(), id, suggestion.organisation(), suggestion.step(), suggestion.stepVersion(),
            suggestion.programme(), suggestion.subjectKind(), suggestion.subject(), suggestion.person(),
            json.writeValueAsString(suggestion.inputs()), said.code(), said instanceof Suggestion.ForAPerson,
            json.writeValueAsString(said.reasons()), journal.now())
        .update();
    journal.publish(new Suggested(id));
    return Optional.of(id);
  }

  /** @throws NotFound when the scope sees no such suggestion */
  @Transactional(readOnly = true)
  public Registered get(UUID suggestion) {
    return jdbc.sql(RegisterRows.SELECT + " and s.id = ?")
        .params(Scope.current().network(), suggestion)
        .query(rows)
        .optional()
        .orElseThrow(() -> new NotFound("suggestion"));
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

  /** Notes that the acting person has suggestions about these subjects on the screen; the first time of a day counts. */
  @Transactional
  public void seen(String step, Collection<UUID> subjects) {
    UUID account = Scope.current().account();
    if (account != null && !subjects.isEmpty()) {
      jdbc.sql(
              """
              insert into suggestion_sight (network_id, account_id, step, subject_id, seen_on, seen_at)
              select ?, ?, ?, subject, ?, ? from unnest(?) subject on conflict do nothing
              """)
          .params(
              Scope.current().network(), account, step, journal.today(), journal.now(), subjects.toArray(UUID[]::new))
          .update();
    }
  }

  /** Notes what a person decided. */
  @Transactional
  public void decided(UUID suggestion, NewDecision decided) {
    Registered about = get(suggestion);
    Integer seconds = decided.seconds() == null ? sinceSeen(about, decided.by()) : decided.seconds();
    jdbc.sql(
            """
            insert into human_decision (network_id, id, organisation_id, suggestion_id, followed, favourable, decision,
                                        reason, seconds, decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), about.organisation(), suggestion, decided.followed(),
            decided.favourable(), decided.decision(), decided.reason(), seconds, journal.now(), decided.by().account())
        .update();
    journal.wrote("suggestion.decided", "suggestion", suggestion, about.step() + " " + decided.decision());
  }

  private @Nullable Integer sinceSeen(Registered about, Decider by) {
    return jdbc.sql(
            """
            select seen_at from suggestion_sight
            where network_id = ? and account_id = ? and step = ? and subject_id = ? and seen_on = ?
            """)
        .params(Scope.current().network(), by.account(), about.step(), about.subject(), journal.today())
        .query(OffsetDateTime.class)
        .optional()
        .map(seen -> (int) Math.max(0, Duration.between(seen, journal.now()).toSeconds()))
        .orElse(null);
  }
}
