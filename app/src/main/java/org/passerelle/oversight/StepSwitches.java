package org.passerelle.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
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
  private final JdbcClient jdbc;
  private final Journal journal;

  StepSwitches(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** How a step was switched last. */
  public record Switched(boolean running, String reason, Instant at, @Nullable UUID by) {}

  @Transactional(readOnly = true)
  public boolean isRunning(String step) {
    return last(step).map(Switched::running).orElse(true);
  }

  /** Empty when nobody ever touched the switch: the step runs. */
  @Transactional(readOnly = true)
  public Optional<Switched> last(String step) {
    return jdbc.sql(
            """
            select running, reason, switched_at, switched_by from step_switch where network_id = ? and step = ?
            order by switched_at desc, id desc limit 1
            """)
        .params(Scope.current().network(), step)
        .query(
            (row, i) ->
                new Switched(
                    row.getBoolean("running"), row.getString("reason"),
                    row.getObject("switched_at", OffsetDateTime.class).toInstant(),
                    row.getObject("switched_by", UUID.class)))
        .optional();
  }

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
}
