package org.passerelle.sheets;

import java.util.List;
import java.util.Map;

/**
 * What a file may hold at most, so that a small upload cannot fill the memory.
 *
 * @param unpackedBytes of all parts of an XLSX together
 * @param sharedTextBytes of the one XLSX part that is kept in memory
 */
public record SheetLimits(long fileBytes, long unpackedBytes, long sharedTextBytes, int rows, int columns, int cellCharacters) {
  public static final SheetLimits USUAL = new SheetLimits(100L << 20, 512L << 20, 64L << 20, 1_048_576, 500, 32_767);

  /** A row, with a fault where it holds more than it may. */
  SheetRow row(long line, List<String> cells) {
    if (cells.size() > columns) {
      var fault = new SheetRow.Fault(columns + 1, "sheet.row.too-many-columns", Map.of("most", columns));
      return new SheetRow(line, cells.subList(0, columns).stream().map(this::cut).toList(), fault);
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() > cellCharacters) {
        var fault = new SheetRow.Fault(i + 1, "sheet.cell.too-long", Map.of("most", cellCharacters));
        return new SheetRow(line, cells.stream().map(this::cut).toList(), fault);
      }
    }
    return new SheetRow(line, cells);
  }

  private String cut(String cell) {
    return cell.length() <= cellCharacters ? cell : cell.substring(0, cellCharacters);
  }
}
