package org.passerelle.intake.sheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.DateReader;
import org.passerelle.people.facts.Spelling;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.sheets.SheetRow;

/** A list of people opened for reading: its columns are known, its rows come one by one. */
public final class ListReading implements AutoCloseable {
  private static final int LONGEST_TOLD = 300;

  private final SheetReader reader;
  private final SheetRow header;
  private final Queue<SheetRow> waiting;
  private final ColumnMapping mapping;
  private final RowReader rows;
  private @Nullable SheetRow last;

  /**
   * How a list is to be read.
   *
   * @param chosen meanings of headings chosen by a person or a mapping file, see {@link ColumnMapping#fromFile}
   * @param region ISO 3166-1 alpha-2 for phones without country code
   */
  public record How(Map<String, Optional<Column>> chosen, LocalDate today, boolean monthFirst, String region) {}

  private ListReading(SheetReader reader, Header header, ColumnMapping mapping, How how) {
    this.reader = reader;
    this.header = header.row();
    this.waiting = header.rowsBelow();
    this.mapping = mapping;
    this.rows = new RowReader(mapping, new DateReader(how.today(), how.monthFirst()), how.region());
  }

  /** Refuses a list without a column for names, and a chosen heading that the list does not have. */
  public static ListReading open(Path file, How how) throws SheetException {
    var reader = SheetReader.open(file);
    try {
      var name = String.valueOf(file.getFileName());
      var header = Header.find(reader, row -> ColumnMapping.suggest(row, how.chosen()).columns().size())
          .orElseThrow(() -> new SheetException("sheet.file.empty", Map.of("file", name)));
      var mapping = ColumnMapping.suggest(header.row(), how.chosen());
      for (var heading : how.chosen().keySet()) {
        if (mapping.headings().stream().noneMatch(written -> Spelling.folded(written).equals(heading))) {
          throw new SheetException("sheet.map.no-such-heading", Map.of("typed", heading, "headings", told(mapping)));
        }
      }
      if (!mapping.hasName()) {
        throw new SheetException("sheet.file.no-name-column", Map.of("file", name, "line", header.row().line(), "headings", told(mapping)));
      }
      return new ListReading(reader, header, mapping, how);
    } catch (SheetException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** The headings as a sentence can bear them. */
  private static String told(ColumnMapping mapping) {
    String all = String.join(", ", mapping.headings()).replaceAll("[\\p{Cntrl}\\s]+", " ");
    return all.length() <= LONGEST_TOLD ? all : all.substring(0, LONGEST_TOLD) + "…";
  }

  public ColumnMapping mapping() {
    return mapping;
  }

  public Optional<RowReading> next() throws SheetException {
    var row = waiting.isEmpty() ? reader.next() : Optional.of(waiting.remove());
    while (row.isPresent() && row.get().cells().equals(header.cells())) {
      row = waiting.isEmpty() ? reader.next() : Optional.of(waiting.remove());
    }
    last = row.orElse(null);
    return row.map(rows::read);
  }

  /** The cells of the row that {@link #next} gave last. */
  public SheetRow row() {
    return Objects.requireNonNull(last);
  }

  @Override
  public void close() {
    reader.close();
  }
}
