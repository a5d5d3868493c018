package org.passerelle.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes suggestions again from what was kept of them, and says whether the same comes out. */
@Service
public class Replays {
  private static final TypeReference<List<Map<String, Object>>> REASONS = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final Register register;
  private final Steps steps;
  private final Journal journal;
  private final JsonMapper json;

  Replays(JdbcClient jdbc, Register register, Steps steps, Journal journal, JsonMapper json) {
    this.jdbc = jdbc;
    this.register = register;
    this.steps = steps;
    this.journal = journal;
    this.json = json;
  }

  /**
   * A suggestion that was made again.
   *
   * @param same whether code and reasons are what they were
   */
  public record Replay(String code, List<Map<String, Object>> reasons, boolean same, Instant at, @Nullable String byName) {}

  /** Makes a suggestion again and notes what came out. */
  @Transactional
  public Replay replay(UUID suggestion) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Registered kept = register.get(suggestion);
    Suggestion again = steps.get(kept.step()).again(kept);
    boolean same = kept.code().equals(again.code()) && tree(kept.reasons()).equals(tree(again.reasons()));
    jdbc.sql(
            """
            insert into suggestion_replay (network_id, id, organisation_id, suggestion_id, suggestion, reasons, same,
                                           replayed_at, replayed_by)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            scope.network(), Ids.next(), kept.organisation(), suggestion, again.code(),
            json.writeValueAsString(again.reasons()), same, journal.now(), scope.account())
        .update();
    journal.wrote("suggestion.replayed", "suggestion", suggestion, same ? "same" : "different");
    return new Replay(again.code(), again.reasons(), same, journal.instant(), null);
  }

  /** Numbers of different Java types may be the same number. */
  private JsonNode tree(List<Map<String, Object>> reasons) {
    return json.readTree(json.writeValueAsString(reasons));
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<Replay> of(UUID suggestion) {
    return jdbc.sql(
            """
            select r.*, a.display_name from suggestion_replay r
            left join account a on a.network_id = r.network_id and a.id = r.replayed_by
            where r.network_id = ? and r.suggestion_id = ? order by r.replayed_at desc, r.id desc
            """)
        .params(Scope.current().network(), suggestion)
        .query(
            (row, i) ->
                new Replay(
                    row.getString("suggestion"), json.readValue(row.getString("reasons"), REASONS),
                    row.getBoolean("same"), row.getObject("replayed_at", OffsetDateTime.class).toInstant(),
                    row.getString("display_name")))
        .list();
  }
}
