package org.passerelle.cli.evidence;

import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.cli.BadInput;

/** A table of counts without its sums; sums that stand in the file are checked. */
record CountTable(String corner, List<String> rows, List<String> columns, long[][] counts) {

  private static final String TOTAL = "total";

  static CountTable read(Csv csv) {
    List<String> header = csv.header();
    if (header.size() < 2 || csv.rows() == 0) {
      throw new BadInput("%s needs a column of row names, at least one column of counts and one row."
          .formatted(csv.file()));
    }
    boolean sumColumn = header.size() > 2 && header.getLast().equalsIgnoreCase(TOTAL);
    boolean sumRow = csv.rows() > 1 && csv.text(header.getFirst(), csv.rows() - 1).equalsIgnoreCase(TOTAL);
    List<String> columns = header.subList(1, header.size() - (sumColumn ? 1 : 0));
    int rows = csv.rows() - (sumRow ? 1 : 0);
    long[][] counts = new long[rows][columns.size()];
    for (int r = 0; r < rows; r++) {
      long sum = 0;
      for (int c = 0; c < columns.size(); c++) {
        counts[r][c] = count(csv, columns.get(c), r);
        sum += counts[r][c];
      }
      if (sumColumn) {
        check(csv, header.getLast(), r, sum);
      }
    }
    for (int c = 0; sumRow && c < columns.size(); c++) {
      int column = c;
      check(csv, columns.get(c), rows, IntStream.range(0, rows).mapToLong(r -> counts[r][column]).sum());
    }
    List<String> names = IntStream.range(0, rows).mapToObj(r -> csv.text(header.getFirst(), r)).toList();
    return new CountTable(header.getFirst(), names, List.copyOf(columns), counts);
  }

  private static long count(Csv csv, String column, int row) {
    double value = csv.number(column, row);
    if (!(value >= 0 && value == Math.rint(value) && value < 1e15)) {
      throw csv.refusal(column, row, "is not a count; write a whole number of at least 0.");
    }
    return (long) value;
  }

  private static void check(Csv csv, String column, int row, long sum) {
    if (count(csv, column, row) != sum) {
      throw csv.refusal(column, row, "should be %d, the sum; correct it or leave the sums out.".formatted(sum));
    }
  }

  String row(int place) {
    return place < rows.size() ? rows.get(place) : TOTAL;
  }

  String column(int place) {
    return place < columns.size() ? columns.get(place) : TOTAL;
  }
}
