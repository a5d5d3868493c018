package org.passerelle.intake.sheet;

import java.util.List;
import java.util.Map;
import org.passerelle.sheets.SheetRow;

/** A row is either a person or refused with every reason found in it. */
public sealed interface RowReading {

  record Read(PersonRow person) implements RowReading {}

  record Rejected(SheetRow row, List<Problem> problems) implements RowReading {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param column heading as the list writes it, or the canonical heading of a column that is not there
   * @param reason key of a sentence in {@code messages/facts} or {@code messages/sheet}
   */
  record Problem(long line, String column, String reason, Map<String, Object> args) {}
}
