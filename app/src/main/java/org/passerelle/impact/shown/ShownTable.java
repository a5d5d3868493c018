package org.passerelle.impact.shown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as outsiders see it.
 *
 * @param counts by row and column, parted by {@code |}; {@code total} is a sum; {@code null} where hidden
 * @param since when it was first shown so, if too few people moved for it to move; else {@code null}
 */
public record ShownTable(
    List<String> rows, List<String> columns, Map<String, @Nullable Long> counts, @Nullable Instant since) {

  static ShownTable of(Counted table, Map<String, @Nullable Long> counts, @Nullable Instant since) {
    List<String> rows = table.rows().stream().filter(row -> holds(counts, row)).toList();
    return new ShownTable(rows, table.columns(), counts, since);
  }

  private static boolean holds(Map<String, @Nullable Long> counts, String row) {
    return counts.keySet().stream().anyMatch(key -> key.startsWith(row + "|"));
  }

  public @Nullable Long at(String row, String column) {
    return counts.get(row + "|" + column);
  }

  public @Nullable Long ofRow(String row) {
    return columns.size() == 1 ? at(row, columns.getFirst()) : at(row, Counted.TOTAL);
  }

  public @Nullable Long ofColumn(String column) {
    return at(Counted.TOTAL, column);
  }

  public @Nullable Long all() {
    return columns.size() == 1 ? ofColumn(columns.getFirst()) : at(Counted.TOTAL, Counted.TOTAL);
  }
}
