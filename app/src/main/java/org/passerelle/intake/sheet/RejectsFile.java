package org.passerelle.intake.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.sheets.SheetRow;
import org.passerelle.sheets.SheetWriter;

/**
 * The rows that were refused, with their own columns and why: mended there, the file can be imported as it is. It is
 * written only when there is something to write.
 */
public final class RejectsFile implements AutoCloseable {
  private final Path file;
  private final ColumnMapping mapping;
  private final SheetWords words;
  private @Nullable SheetWriter writer;

  public RejectsFile(Path file, ColumnMapping mapping, SheetWords words) {
    this.file = file;
    this.mapping = mapping;
    this.words = words;
  }

  public void add(RowReading.Rejected rejected) throws IOException {
    add(rejected.row(), rejected.problems().stream().map(words::problem).collect(Collectors.joining(" ")));
  }

  /** For a row that was read but could not be taken for another reason. */
  public void add(SheetRow row, String reason) throws IOException {
    if (writer == null) {
      writer = SheetWriter.csv(Files.newOutputStream(file));
      writer.row(cells(mapping.headings(), Column.REASON.heading()));
    }
    writer.row(cells(row.cells(), reason));
  }

  /** Empty when no row was refused. */
  public Optional<Path> path() {
    return writer == null ? Optional.empty() : Optional.of(file);
  }

  private List<String> cells(List<String> own, String reason) {
    var earlier = mapping.position(Column.REASON);
    var cells = new ArrayList<String>();
    for (int i = 0; i < Math.max(own.size(), mapping.headings().size()); i++) {
      if (earlier == null || i != earlier) {
        cells.add(i < own.size() ? own.get(i) : "");
      }
    }
    cells.add(Math.min(cells.size(), mapping.headings().size() - (earlier == null ? 0 : 1)), reason);
    return cells;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
