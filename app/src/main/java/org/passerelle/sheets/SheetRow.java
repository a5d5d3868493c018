package org.passerelle.sheets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param line where the row begins in the file, from 1: what an editor or a spreadsheet shows
 * @param cells as text; dates as ISO 8601, numbers without exponent or thousands; missing ones at the end are absent
 * @param fault why the row cannot be read as it stands; its cells are cut to what can be kept then
 */
public record SheetRow(long line, List<String> cells, @Nullable Fault fault) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  public SheetRow(long line, List<String> cells) {
    this(line, cells, null);
  }

  /**
   * @param column counted from 1
   * @param reason key of a sentence in {@code messages/sheet}
   */
  public record Fault(int column, String reason, Map<String, Object> args) {}

  /** The cell's text without space around it; empty when the row ends before it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
