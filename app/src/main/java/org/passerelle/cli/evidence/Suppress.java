package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.protection.SmallCells;

/** The first column names the rows, the header the columns; a last row or column named total must add up. */
final class Suppress extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--threshold N] [--hide-zeros] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    long threshold = typed.whole("threshold", 5);
    if (threshold < 1 || threshold > 1_000_000) {
      throw new BadInput("--threshold is `%s`; it must be a whole number from 1 to 1000000."
          .formatted(typed.text("threshold")));
    }
    Csv csv = Csv.readAll(typed.file("csv"));
    CountTable table = CountTable.read(csv);
    SmallCells.Table result = SmallCells.protect(table.counts(), (int) threshold, typed.flag("hide-zeros"));
    List<Answer> rows = new ArrayList<>();
    List<Answer> hidden = new ArrayList<>();
    for (int r = 0; r < result.rows().size(); r++) {
      Answer row = new Answer().with(table.corner(), table.row(r));
      for (int c = 0; c < result.rows().get(r).size(); c++) {
        SmallCells.Cell cell = result.rows().get(r).get(c);
        if (cell.shown()) {
          row.with(table.column(c), cell.count());
        } else {
          row.absent(table.column(c));
          hidden.add(hidden(table, r, c, cell));
        }
      }
      rows.add(row);
    }
    return new Answer().with("threshold", threshold).with("table", rows).with("hidden", hidden);
  }

  private static Answer hidden(CountTable table, int row, int column, SmallCells.Cell cell) {
    Answer answer = new Answer()
        .with("row", table.row(row))
        .with("column", table.column(column))
        .with("kind", cell.state().name().toLowerCase(Locale.ROOT))
        .with("interval", new Interval(cell.low(), infinite(cell.high())));
    answer.with("informedInterval",
        new Interval(cell.informedLow(), infinite(cell.informedHigh())));
    return answer;
  }

  private static double infinite(@Nullable Long high) {
    return high == null ? Double.POSITIVE_INFINITY : high;
  }
}
