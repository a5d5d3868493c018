package org.passerelle.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.ManyRows;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of writes and of reads of a person's file. An entry is committed with the deed it tells of. */
@Component
public class Audit {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ManyRows many;

  Audit(JdbcClient jdbc, Clock clock, ManyRows many) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.many = many;
  }

  /** One deed of many; see {@link Audit#wrote} for what may stand in it. */
  public record Deed(String action, String subjectKind, UUID subject, @Nullable String detail) {
    public static Deed of(String action, String subjectKind, UUID subject) {
      return new Deed(action, subjectKind, subject, null);
    }
  }

  /** Notes many deeds in the running transaction by one statement, in their order. */
  public void wroteAll(Collection<Deed> deeds) {
    OffsetDateTime at = OffsetDateTime.now(clock);
    many.insert("audit_event", deeds.stream().map(deed -> columns(deed, at)).toList());
  }

  private static Map<String, @Nullable Object> columns(Deed deed, OffsetDateTime at) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("at", at);
    row.put("account_id", Scope.current().account());
    row.put("action", deed.action());
    row.put("subject_kind", deed.subjectKind());
    row.put("subject_id", deed.subject());
    row.put("detail", deed.detail());
    return row;
  }

  /**
   * Notes a deed in the running transaction.
   *
   * @param action what was done, subject first: {@code duo.ended}
   * @param detail codes and numbers only, never personal data: what is erased elsewhere stays out of the chain
   */
  public void wrote(String action, String subjectKind, @Nullable UUID subject, @Nullable String detail) {
    Scope scope = Scope.current();
    jdbc.sql(
            """
            insert into audit_event (network_id, at, account_id, action, subject_kind, subject_id, detail)
            select ?::uuid, ?::timestamptz, ?::uuid, ?, ?, ?::uuid, ?
            from (select pg_current_xact_id()) as numbered_before_its_entry
            """)
        .params(
            scope.network(),
            OffsetDateTime.now(clock),
            scope.account(),
            action,
            subjectKind,
            subject,
            detail)
        .update();
  }

  public void wrote(String action, String subjectKind, @Nullable UUID subject) {
    wrote(action, subjectKind, subject, null);
  }

  /** Notes that the acting account opened a person's file. */
  public void readFile(UUID person) {
    wrote("person.read", "person", person, null);
  }
}
