package org.passerelle.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One switch an automated step. A step that is off suggests nothing; whatever a person does by hand goes on. */
@Repository
public class StepSwitches {
  private static final String LAST =
      """
      select distinct on (w.step) w.*, a.display_name from step_switch w
      left join account a on a.network_id = w.network_id and a.id = w.switched_by
      where w.network_id = ? and (?::text is null or w.step = ?)
      order by w.step, w.switched_at desc, w.id desc
      """;

  private final JdbcClient jdbc;
  private final Journal journal;

  StepSwitches(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** How a step was switched last. */
  public record Switched(boolean running, String reason, Instant at, @Nullable String byName) {}

  @Transactional(readOnly = true)
  public boolean isRunning(String step) {
    return last(step).map(Switched::running).orElse(true);
  }

  /** Empty when nobody ever touched the switch: the step runs. */
  @Transactional(readOnly = true)
  public Optional<Switched> last(String step) {
    return jdbc.sql(LAST).params(Scope.current().network(), step, step).query(StepSwitches::read).optional();
  }

  /** By step; a step is absent when nobody ever touched its switch. */
  @Transactional(readOnly = true)
  Map<String, Switched> all() {
    Map<String, Switched> all = new HashMap<>();
    jdbc.sql(LAST)
        .params(Scope.current().network(), null, null)
        .query(row -> {
          all.put(row.getString("step"), read(row, 0));
        });
    return all;
  }

  /** Turns a step on or off, at once and for everybody in the network. */
  @Transactional
  public void turn(String step, boolean running, String reason) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER);
    jdbc.sql(
            """
            insert into step_switch (network_id, id, step, running, reason, switched_at, switched_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(scope.network(), Ids.next(), step, running, reason, journal.now(), scope.account())
        .update();
    journal.wrote(running ? "step.turned-on" : "step.turned-off", "step", null, step);
  }

  private static Switched read(ResultSet row, int number) throws SQLException {
    return new Switched(
        row.getBoolean("running"), row.getString("reason"),
        row.getObject("switched_at", OffsetDateTime.class).toInstant(), row.getString("display_name"));
  }
}
