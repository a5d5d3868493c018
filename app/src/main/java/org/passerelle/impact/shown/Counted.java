package org.passerelle.impact.shown;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of people, each counted once, without sums.
 *
 * @param counts one array a row
 */
public record Counted(String name, List<String> rows, List<String> columns, long[][] counts) {
  /** The one row of a table without groups. */
  public static final String ALL = "all";

  public static final String POSITIVE = "positive";
  public static final String WITHOUT = "without";
  public static final String UNKNOWN = "unknown";

  /** Names the sums. */
  static final String TOTAL = "total";

  public Counted {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** What became of a programme's people; whoever shows it, it is the same table. */
  public static Counted outcomes(long positive, long without, long unknown) {
    return new Counted(
        "outcomes", List.of(ALL), List.of(POSITIVE, WITHOUT, UNKNOWN), new long[][] {{positive, without, unknown}});
  }

  int columnsWithTotal() {
    return columns.size() == 1 ? 1 : columns.size() + 1;
  }

  /** A cell by the names of its row and column; beyond the last stands the sum. */
  String key(int row, int column) {
    return (row < rows.size() ? rows.get(row) : TOTAL) + "|" + (column < columns.size() ? columns.get(column) : TOTAL);
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int row = 0; row <= rows.size(); row++) {
      for (int column = 0; column < columnsWithTotal(); column++) {
        keys.add(key(row, column));
      }
    }
    return keys;
  }

  /** The count of a cell, or a sum. */
  long value(String key) {
    String[] names = key.split("\\|", 2);
    long sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        boolean here = names[0].equals(TOTAL) || names[0].equals(rows.get(row));
        boolean there = names[1].equals(TOTAL) || names[1].equals(columns.get(column));
        sum += here && there ? counts[row][column] : 0;
      }
    }
    return sum;
  }
}
