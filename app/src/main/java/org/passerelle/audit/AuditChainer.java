package org.passerelle.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Links committed entries into a network's hash chain, in batches and in the order of their numbers. Writers never wait
 * for it: before it links up to a number it waits until whoever may still hold a lower one has ended.
 */
@Component
public class AuditChainer {
  static final byte[] BEFORE_THE_FIRST = new byte[32];
  private static final int BATCH = 5_000;
  private static final int LOOKS = 100;
  private static final int PAUSE_MILLIS = 20;

  private final JdbcTemplate jdbc;
  private final InScope inScope;
  private final Anchors anchors;

  AuditChainer(JdbcTemplate jdbc, InScope inScope, Anchors anchors) {
    this.jdbc = jdbc;
    this.inScope = inScope;
    this.anchors = anchors;
  }

  /** The last link so far. */
  record Link(long position, long seq, byte[] hash) {}

  /** Links what is there. @return how many entries; 0 also when another node is at it */
  public int link(UUID network) {
    Scope scope = Scope.system(network);
    Optional<Horizon> horizon = inScope.call(scope, this::horizon);
    if (horizon.isEmpty() || !isSettled(scope, horizon.get())) {
      return 0;
    }
    int linked = 0;
    List<Link> batch;
    do {
      batch = inScope.call(scope, () -> linkBatch(network, horizon.get().seq()));
      linked += batch.size();
      if (!batch.isEmpty()) {
        anchors.append(network, batch.getLast());
      }
    } while (batch.size() == BATCH);
    return linked;
  }

  /**
   * How far a run links.
   *
   * @param transaction every transaction below it may still hold a lower number than {@code seq}
   */
  private record Horizon(long seq, long transaction) {}

  private Optional<Horizon> horizon() {
    return jdbc
        .query(
            """
            select max(seq) as seq, pg_snapshot_xmax(pg_current_snapshot())::text::bigint as transaction
            from audit_event where network_id = ? having max(seq) is not null
            """,
            (row, i) -> new Horizon(row.getLong("seq"), row.getLong("transaction")),
            Scope.current().network())
        .stream()
        .findFirst();
  }

  private boolean isSettled(Scope scope, Horizon horizon) {
    for (int look = 0; look < LOOKS; look++) {
      boolean settled =
          inScope.call(
              scope,
              () ->
                  Boolean.TRUE.equals(
                      jdbc.queryForObject(
                          "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= ?",
                          Boolean.class,
                          horizon.transaction())));
      if (settled) {
        return true;
      }
      pause();
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Link> linkBatch(UUID network, long upTo) {
    Boolean alone =
        jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", Boolean.class, "audit " + network);
    if (!Boolean.TRUE.equals(alone)) {
      return List.of();
    }
    Link last = last(network);
    List<AuditEvent> events =
        jdbc.query(
            "select " + AuditEvent.COLUMNS
                + " from audit_event e where e.network_id = ? and e.seq > ? and e.seq <= ? order by e.seq limit ?",
            AuditEvent::read, network, last.seq(), upTo, BATCH);
    List<Link> links = new ArrayList<>(events.size());
    for (AuditEvent event : events) {
      last = new Link(last.position() + 1, event.seq(), event.hashAfter(last.hash()));
      links.add(last);
    }
    jdbc.batchUpdate(
        "insert into audit_link (network_id, position, seq, hash) values (?, ?, ?, ?)",
        links.stream().map(link -> new Object[] {network, link.position(), link.seq(), link.hash()}).toList());
    return links;
  }

  private Link last(UUID network) {
    return jdbc
        .query(
            "select position, seq, hash from audit_link where network_id = ? order by position desc limit 1",
            (row, i) -> new Link(row.getLong("position"), row.getLong("seq"), row.getBytes("hash")),
            network)
        .stream()
        .findFirst()
        .orElse(new Link(0, 0, BEFORE_THE_FIRST));
  }
}
