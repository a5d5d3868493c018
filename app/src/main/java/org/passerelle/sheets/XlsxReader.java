package org.passerelle.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first visible sheet of an XLSX workbook that holds anything; a formula gives the value it had when saved. */
final class XlsxReader implements SheetReader {
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
  private static final int BUFFER = 1 << 16;
  private static final int MOST_PARTS = 5_000;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final SheetLimits limits;
  private final String file;
  private int read;

  private XlsxReader(ReadableWorkbook workbook, Stream<Row> stream, SheetLimits limits, String file) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
    this.limits = limits;
    this.file = file;
  }

  static SheetReader open(Path file, SheetLimits limits) throws SheetException, IOException {
    var name = SheetReader.name(file);
    refuseBombs(file, limits);
    ReadableWorkbook workbook;
    try {
      workbook = workbook(file);
    } catch (IOException | RuntimeException e) {
      throw new SheetException("sheet.file.not-a-table", Map.of("file", name));
    }
    try {
      for (var sheet : workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()) {
        if (holdsAnything(sheet)) {
          return new XlsxReader(workbook, sheet.openStream(), limits, name);
        }
      }
      return new XlsxReader(workbook, Stream.empty(), limits, name);
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw new SheetException("sheet.file.not-a-table", Map.of("file", name));
    }
  }

  /** A workbook without a part for styles is read without: its dates then come as the numbers they are kept as. */
  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (ExcelReaderException withoutStyles) {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
    }
  }

  private static boolean holdsAnything(Sheet sheet) throws IOException {
    try (var rows = sheet.openStream()) {
      return rows.anyMatch(row -> row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank()));
    }
  }

  /** Unpacks everything once and throws it away: sizes that a zip claims about itself cannot be believed. */
  private static void refuseBombs(Path file, SheetLimits limits) throws SheetException, IOException {
    var buffer = new byte[BUFFER];
    long total = 0;
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new SheetException("sheet.file.not-a-table", Map.of("file", SheetReader.name(file)));
      }
      for (var part : Collections.list(zip.entries())) {
        long ofPart = 0;
        boolean shared = part.getName().endsWith("sharedStrings.xml");
        try (var in = zip.getInputStream(part)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            ofPart += n;
            total += n;
            if (total > limits.unpackedBytes() || shared && ofPart > limits.sharedTextBytes()) {
              throw new SheetException("sheet.file.unpacks-too-large", Map.of("file", SheetReader.name(file), "most", limits.unpackedBytes() >> 20));
            }
          }
        }
      }
    } catch (ZipException e) {
      throw new SheetException("sheet.file.not-a-table", Map.of("file", SheetReader.name(file)));
    }
  }

  @Override
  public Optional<SheetRow> next() throws SheetException {
    int line = read + 1;
    try {
      while (rows.hasNext()) {
        var row = rows.next();
        line = row.getRowNum();
        read = line;
        var cells = cells(row);
        if (cells.stream().anyMatch(text -> !text.isBlank())) {
          return Optional.of(limits.row(line, cells));
        }
      }
      return Optional.empty();
    } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new SheetException("sheet.file.broken-at", Map.of("file", file, "line", line));
    }
  }

  private List<String> cells(Row row) throws SheetException {
    if (row.getRowNum() > limits.rows()) {
      throw new SheetException("sheet.file.too-many-rows", Map.of("file", file, "most", limits.rows()));
    }
    var cells = new ArrayList<String>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxReader::text).orElse(""));
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  private static String text(Cell cell) {
    boolean numeric = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && cell.getValue() instanceof java.math.BigDecimal;
    if (!numeric) {
      return cell.getText() == null ? "" : FormulaGuard.lift(cell.getText());
    }
    if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
      var date = cell.asDate();
      return date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString() : date.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
    return ((java.math.BigDecimal) cell.getValue()).stripTrailingZeros().toPlainString();
  }

  /** Built-in number formats 14-17, 22 and the East Asian ones are dates (ECMA-376 part 1, 18.8.30); others by their letters. */
  private static boolean isDate(@org.jspecify.annotations.Nullable Integer id, @org.jspecify.annotations.Nullable String format) {
    if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58)) {
      return true;
    }
    return format != null && LITERALS.matcher(format.toLowerCase(java.util.Locale.ROOT)).replaceAll("").matches(".*(?:y|d|mmm).*");
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
