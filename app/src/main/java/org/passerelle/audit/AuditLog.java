package org.passerelle.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journal as administrators read it, latest first. */
@Service
public class AuditLog {
  private final JdbcClient jdbc;

  AuditLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which entries are wanted; null leaves a condition out.
   *
   * @param subject whom or what it was done to, such as a person whose file was read
   * @param action a whole action, {@code person.read}, or the part before its dot
   * @param before entries with a lower number only, to turn the page
   */
  public record Filter(
      @Nullable UUID account,
      @Nullable UUID subject,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Long before) {}

  /** At most {@code limit} entries. */
  @Transactional(readOnly = true)
  public List<AuditEvent> read(Filter filter, int limit) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR);
    StringBuilder sql =
        new StringBuilder("select " + AuditEvent.COLUMNS + " from audit_event e where e.network_id = ?");
    List<Object> parameters = new ArrayList<>(List.of(scope.network()));
    add(sql, parameters, " and e.account_id = ?", filter.account());
    add(sql, parameters, " and e.subject_id = ?", filter.subject());
    add(sql, parameters, " and e.at >= ?", utc(filter.from()));
    add(sql, parameters, " and e.at < ?", utc(filter.until()));
    add(sql, parameters, " and e.seq < ?", filter.before());
    if (filter.action() != null) {
      add(sql, parameters, " and (e.action = ?", filter.action());
      add(sql, parameters, " or e.action ^@ ?)", filter.action() + ".");
    }
    parameters.add(limit);
    return jdbc.sql(sql.append(" order by e.seq desc limit ?").toString())
        .params(parameters)
        .query(AuditEvent::read)
        .list();
  }

  private static void add(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(condition);
      parameters.add(value);
    }
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
