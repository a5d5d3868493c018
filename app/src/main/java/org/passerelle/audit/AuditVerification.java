package org.passerelle.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.audit.Anchors.Anchor;

/**
 * Compares a network's journal with its chain, and the chain with its anchors. Plain JDBC on one connection, in one
 * snapshot, so that a command needs nothing else.
 */
public final class AuditVerification {
  private static final int NAMED = 20;
  private static final int FETCHED = 2_000;

  private final Connection connection;
  private final UUID network;
  private final Map<Long, Set<String>> anchored = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private long linked;
  private long lastSeq;

  private AuditVerification(Connection connection, UUID network, List<Anchor> anchors) {
    this.connection = connection;
    this.network = network;
    anchors.forEach(
        anchor -> anchored.computeIfAbsent(anchor.position(), position -> new HashSet<>()).add(anchor.hash()));
  }

  /**
   * What was found.
   *
   * @param tail entries not yet linked, which nothing can be said of
   * @param problems a sentence each, the first twenty
   */
  public record Report(long linked, long tail, int anchors, boolean intact, List<String> problems) {}

  /**
   * Reads the whole chain.
   *
   * @param connection one that sees the network: the owner's, or the application's in a scope
   */
  public static Report verify(Connection connection, UUID network, List<Anchor> anchors) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      return new AuditVerification(connection, network, anchors).run(anchors.size());
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private Report run(int anchors) throws SQLException {
    walkChain();
    anchored.keySet().stream()
        .sorted()
        .forEach(
            position ->
                report("The chain ends before position %d, which an anchor names: entries were removed.", position));
    long tail = walkUnlinked();
    boolean intact = problems.isEmpty();
    return new Report(linked, tail, anchors, intact, List.copyOf(problems.subList(0, Math.min(NAMED, problems.size()))));
  }

  private void walkChain() throws SQLException {
    String sql =
        "select l.position, l.seq as link_seq, l.hash, " + AuditEvent.COLUMNS
            + """
             from audit_link l left join audit_event e on e.network_id = l.network_id and e.seq = l.seq
            where l.network_id = ? order by l.position
            """;
    try (PreparedStatement chain = prepare(sql); ResultSet row = chain.executeQuery()) {
      byte[] before = AuditChainer.BEFORE_THE_FIRST;
      long expected = 1;
      while (row.next()) {
        byte[] hash = row.getBytes("hash");
        checkLink(row, expected, before);
        checkAnchor(row.getLong("position"), hash);
        expected = row.getLong("position") + 1;
        before = hash;
        lastSeq = Math.max(lastSeq, row.getLong("link_seq"));
        linked++;
      }
    }
  }

  private void checkLink(ResultSet row, long expected, byte[] before) throws SQLException {
    long position = row.getLong("position");
    long seq = row.getLong("link_seq");
    if (position != expected) {
      report("The chain lacks positions %d to %d: entries were removed.", expected, position - 1);
    } else if (row.getObject("seq") == null) {
      report("Entry %d, at position %d, was removed.", seq, position);
    } else if (seq <= lastSeq) {
      report("Entry %d stands at position %d, after a later one: entries were put in another order.", seq, position);
    } else if (!Arrays.equals(AuditEvent.read(row, 0).hashAfter(before), row.getBytes("hash"))) {
      report("Entry %d, at position %d, was changed, or put in another order.", seq, position);
    }
  }

  private void checkAnchor(long position, byte[] hash) {
    Set<String> noted = anchored.remove(position);
    if (noted != null && !noted.equals(Set.of(HexFormat.of().formatHex(hash)))) {
      report("The chain differs at position %d from its anchor outside the database: it was written anew.", position);
    }
  }

  /** @return how many entries wait for the chainer; unlinked ones among linked ones were slipped in */
  private long walkUnlinked() throws SQLException {
    String sql =
        """
        select e.seq from audit_event e
        where e.network_id = ?
          and not exists (select 1 from audit_link l where l.network_id = e.network_id and l.seq = e.seq)
        order by e.seq
        """;
    long tail = 0;
    try (PreparedStatement unlinked = prepare(sql); ResultSet row = unlinked.executeQuery()) {
      while (row.next()) {
        long seq = row.getLong("seq");
        if (seq < lastSeq) {
          report("Entry %d is not in the chain though later ones are: it was inserted.", seq);
        } else {
          tail++;
        }
      }
    }
    return tail;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCHED);
    statement.setObject(1, network);
    return statement;
  }

  private void report(String sentence, Object... numbers) {
    problems.add(sentence.formatted(numbers));
  }
}
