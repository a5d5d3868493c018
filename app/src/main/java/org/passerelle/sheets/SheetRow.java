package org.passerelle.sheets;

import java.util.List;

/**
 * @param line where the row begins in the file, from 1: what an editor or a spreadsheet shows
 * @param cells as text; dates as ISO 8601, numbers without exponent or thousands; missing ones at the end are absent
 */
public record SheetRow(long line, List<String> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** The cell's text without space around it; empty when the row ends before it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
