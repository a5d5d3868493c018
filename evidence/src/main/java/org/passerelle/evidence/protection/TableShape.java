package org.passerelle.evidence.protection;

import java.util.Arrays;
import org.passerelle.evidence.Unanswerable;

/** Where a table's cells and margins stand, and which arc of the network each one is; row and column sums are added. */
record TableShape(int rows, int columns, long[] values) {

  /** A table of one column has a total but no margin column. */
  static TableShape of(long[][] counts) {
    Unanswerable.unless(counts.length > 0 && counts[0].length > 0, "The table needs at least one row and one column.");
    int inner = counts[0].length;
    int columns = inner == 1 ? 1 : inner + 1;
    int rows = counts.length + 1;
    long[] values = new long[rows * columns];
    for (int row = 0; row < counts.length; row++) {
      Unanswerable.unless(counts[row].length == inner, "Row " + (row + 1) + " is longer or shorter than the first.");
      for (int column = 0; column < inner; column++) {
        long count = counts[row][column];
        Unanswerable.unless(count >= 0, "A count cannot be negative; row " + (row + 1) + " has " + count + ".");
        values[row * columns + column] = count;
        values[(rows - 1) * columns + column] += count;
        if (inner > 1) {
          values[row * columns + inner] += count;
          values[(rows - 1) * columns + inner] += count;
        }
      }
    }
    return new TableShape(rows, columns, values);
  }

  int arc(int row, int column) {
    return row * columns + column;
  }

  int row(int arc) {
    return arc / columns;
  }

  int column(int arc) {
    return arc % columns;
  }

  /** 0 inside the table, 1 for a row or column sum, 2 for the sum of all. */
  int margins(int arc) {
    int below = row(arc) == rows - 1 ? 1 : 0;
    int beside = columns > 1 && column(arc) == columns - 1 ? 1 : 0;
    return below + beside;
  }

  /** Columns feed rows, rows feed the sum of row totals, that the sum of all, and that the columns again. */
  Network network() {
    int arcs = rows * columns;
    int[] from = new int[arcs];
    int[] to = new int[arcs];
    int rowSum = rows + columns;
    int all = rowSum + 1;
    for (int arc = 0; arc < arcs; arc++) {
      boolean below = row(arc) == rows - 1;
      boolean beside = column(arc) == columns - 1;
      if (columns == 1) {
        from[arc] = below ? all : rowSum;
        to[arc] = below ? rowSum : all;
      } else {
        from[arc] = beside ? (below ? rowSum : row(arc)) : below ? all : rows + column(arc);
        to[arc] = beside ? (below ? all : rowSum) : below ? rows + column(arc) : row(arc);
      }
    }
    return new Network(all + 1, from, to, Arrays.copyOf(values, arcs));
  }
}
