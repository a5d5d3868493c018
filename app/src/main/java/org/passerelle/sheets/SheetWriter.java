package org.passerelle.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list row by row. Cells are text, {@link Number}, {@link LocalDate}, {@link Boolean} or null; text is never run as a
 * formula. Closing ends the file and closes the stream.
 */
public abstract class SheetWriter implements AutoCloseable {

  SheetWriter() {}

  public abstract void row(List<? extends @Nullable Object> cells) throws IOException;

  @Override
  public abstract void close() throws IOException;

  /** UTF-8 with byte order mark, comma, CRLF (RFC 4180): what spreadsheets open with all alphabets intact. */
  public static SheetWriter csv(OutputStream out) throws IOException {
    return new Csv(out);
  }

  /** First row bold and kept in view. Holds at most 1,048,576 rows. */
  public static SheetWriter xlsx(OutputStream out, String sheetName) {
    return new Xlsx(out, sheetName);
  }

  private static final class Csv extends SheetWriter {
    private final CSVPrinter printer;

    Csv(OutputStream out) throws IOException {
      var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      text.write('\ufeff');
      printer = new CSVPrinter(text, CSVFormat.DEFAULT);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
      printer.printRecord(cells.stream().map(cell -> cell instanceof String text ? FormulaGuard.set(text) : cell).toArray());
    }

    @Override
    public void close() throws IOException {
      printer.close(true);
    }
  }

  private static final class Xlsx extends SheetWriter {
    private static final int ROWS_IN_MEMORY = 500;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    Xlsx(OutputStream out, String sheetName) {
      this.out = out;
      workbook = new Workbook(out, "Passerelle", "1.0");
      var name = sheetName.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
      sheet = workbook.newWorksheet(name.isEmpty() ? "List" : name.substring(0, Math.min(31, name.length())));
      sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
      for (int column = 0; column < cells.size(); column++) {
        switch (cells.get(column)) {
          case null -> { }
          case Number number -> sheet.value(rows, column, number);
          case Boolean answer -> sheet.value(rows, column, answer);
          case LocalDate date -> {
            sheet.value(rows, column, date);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
          }
          case Object text -> sheet.value(rows, column, text.toString());
        }
        if (rows == 0) {
          sheet.style(rows, column).bold().set();
        }
      }
      if (++rows % ROWS_IN_MEMORY == 0) {
        sheet.flush();
      }
    }

    @Override
    public void close() throws IOException {
      workbook.finish();
      out.close();
    }
  }
}
