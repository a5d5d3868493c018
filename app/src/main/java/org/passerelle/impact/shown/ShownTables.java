package org.passerelle.impact.shown;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.evidence.protection.SmallCells;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables for outsiders, and the memory of those shown before. A table is shown again as it was until each of its counts
 * has moved by nobody or by at least five; what was hidden stays hidden; and where another question gave a count that
 * lies closer than five, the count is hidden here. So no two reports can be subtracted.
 */
@Service
@Transactional
public class ShownTables {
  public static final int THRESHOLD = 5;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Journal journal;

  ShownTables(JdbcClient jdbc, JsonMapper json, Journal journal) {
    this.jdbc = jdbc;
    this.json = json;
    this.journal = journal;
  }

  /** @param asked the question in words; a table of the same name and question is the same table */
  public ShownTable show(String programme, Counted table, String asked) {
    List<Earlier> earlier = earlier(programme, table.name());
    Optional<Earlier> same = earlier.stream().filter(one -> one.asked().equals(asked)).findFirst();
    if (same.isPresent() && movedByAFew(table, same.get().counts())) {
      return ShownTable.of(table, same.get().counts(), same.get().shownAt());
    }
    boolean[][] hidden = hidden(table, same.map(Earlier::counts).orElse(Map.of()), earlier);
    var cells = SmallCells.protect(table.counts(), THRESHOLD, false, hidden).rows();
    Map<String, @Nullable Long> counts = new LinkedHashMap<>();
    for (int row = 0; row < cells.size(); row++) {
      for (int column = 0; column < cells.get(row).size(); column++) {
        var cell = cells.get(row).get(column);
        counts.put(table.key(row, column), cell.shown() ? cell.count() : null);
      }
    }
    if (same.isEmpty() || !same.get().counts().equals(counts)) {
      keep(programme, table.name(), asked, counts);
    }
    return ShownTable.of(table, counts, null);
  }

  /** Whether a count that outsiders saw has moved, but by too few people to be seen moving. */
  private static boolean movedByAFew(Counted table, Map<String, @Nullable Long> before) {
    return table.keys().stream().anyMatch(key -> isClose(table.value(key), before.get(key)));
  }

  private static boolean[][] hidden(
      Counted table, Map<String, @Nullable Long> same, List<Earlier> earlier) {
    boolean[][] hidden = new boolean[table.rows().size() + 1][table.columnsWithTotal()];
    for (int row = 0; row < hidden.length; row++) {
      for (int column = 0; column < hidden[row].length; column++) {
        String key = table.key(row, column);
        hidden[row][column] =
            same.containsKey(key) && same.get(key) == null
                || earlier.stream().anyMatch(one -> isClose(table.value(key), one.counts().get(key)));
      }
    }
    return hidden;
  }

  private static boolean isClose(long now, @Nullable Long before) {
    return before != null && now != before && Math.abs(now - before) < THRESHOLD;
  }

  /** @param asked the question; @param counts by cell, {@code null} where hidden */
  private record Earlier(String asked, Map<String, @Nullable Long> counts, Instant shownAt) {}

  /** Latest first. */
  private List<Earlier> earlier(String programme, String name) {
    return jdbc.sql(
            """
            select asked, counts, shown_at from shown_table where network_id = ? and programme = ? and name = ?
            order by shown_at desc, id desc
            """)
        .params(Scope.current().network(), programme, name)
        .query(
            (row, index) -> new Earlier(
                row.getString("asked"),
                json.readValue(row.getString("counts"), new TypeReference<Map<String, @Nullable Long>>() {}),
                row.getObject("shown_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private void keep(String programme, String name, String asked, Map<String, @Nullable Long> counts) {
    jdbc.sql(
            """
            insert into shown_table (network_id, id, programme, name, asked, counts, shown_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), programme, name, asked, json.writeValueAsString(counts),
            journal.now())
        .update();
  }
}
