package org.passerelle.intake.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.sheets.SheetRow;

/**
 * The columns of a list as it comes, for somebody who is to say what they mean.
 *
 * @param mapping what the headings are taken to mean
 * @param examples by position, up to three filled cells each
 */
public record ListColumns(ColumnMapping mapping, List<List<String>> examples) {
  private static final int ROWS_TO_LOOK_AT = 200;
  private static final int EXAMPLES = 3;

  /** @param chosen as for {@link ColumnMapping#suggest(SheetRow, Map)} */
  public static ListColumns of(Path file, Map<String, Optional<Column>> chosen) throws SheetException {
    try (SheetReader reader = SheetReader.open(file)) {
      Header header =
          Header.find(reader, row -> ColumnMapping.suggest(row, chosen).columns().size())
              .orElseThrow(() -> new SheetException("sheet.file.empty", Map.of("file", SheetReader.name(file))));
      List<List<String>> examples = new ArrayList<>();
      header.row().cells().forEach(heading -> examples.add(new ArrayList<>()));
      Optional<SheetRow> row = Optional.ofNullable(header.rowsBelow().poll());
      for (int rows = 0; rows < ROWS_TO_LOOK_AT; rows++) {
        row = row.isPresent() ? row : reader.next();
        if (row.isEmpty()) {
          break;
        }
        add(row.get(), examples);
        row = Optional.ofNullable(header.rowsBelow().poll());
      }
      return new ListColumns(ColumnMapping.suggest(header.row(), chosen), examples);
    }
  }

  private static void add(SheetRow row, List<List<String>> examples) {
    for (int column = 0; column < examples.size(); column++) {
      List<String> some = examples.get(column);
      if (some.size() < EXAMPLES && !row.cell(column).isEmpty() && !some.contains(row.cell(column))) {
        some.add(row.cell(column));
      }
    }
  }
}
