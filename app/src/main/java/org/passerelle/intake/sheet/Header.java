package org.passerelle.intake.sheet;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.sheets.SheetRow;

/**
 * Finds the row of headings among the first rows of a list: titles and remarks may stand above it.
 *
 * @param rowsBelow rows already read that stand below the headings, in order
 */
record Header(SheetRow row, Queue<SheetRow> rowsBelow) {
  private static final int ROWS_TO_LOOK_AT = 15;
  private static final int ENOUGH = 2;

  /** The row with most headings whose meaning is known; the first row when none has two. Empty for an empty list. */
  static Optional<Header> find(SheetReader reader, java.util.function.ToIntFunction<SheetRow> known) throws SheetException {
    var rows = new ArrayDeque<SheetRow>();
    while (rows.size() < ROWS_TO_LOOK_AT && reader.next().orElse(null) instanceof SheetRow row) {
      rows.add(row);
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var best = rows.getFirst();
    for (var row : rows) {
      int score = known.applyAsInt(row);
      if (score >= ENOUGH && score > known.applyAsInt(best)) {
        best = row;
      }
    }
    while (!best.equals(rows.poll())) { }
    return Optional.of(new Header(best, rows));
  }
}
