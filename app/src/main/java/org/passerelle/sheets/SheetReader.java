package org.passerelle.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads one table row by row, in constant memory; the kind of file is seen from its first bytes, not its name. */
public interface SheetReader extends AutoCloseable {

  /** The next row that holds anything, or empty at the end. */
  Optional<SheetRow> next() throws SheetException;

  @Override
  void close();

  static SheetReader open(Path file) throws SheetException {
    return open(file, SheetLimits.USUAL);
  }

  static SheetReader open(Path file, SheetLimits limits) throws SheetException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new SheetException("sheet.file.missing", Map.of("file", name(file)));
      }
      if (Files.size(file) > limits.fileBytes()) {
        throw new SheetException("sheet.file.too-large", Map.of("file", name(file), "most", limits.fileBytes() >> 20));
      }
      return switch (kind(file)) {
        case XLSX -> XlsxReader.open(file, limits);
        case TEXT -> CsvReader.open(file, limits);
        case OLD_EXCEL -> throw new SheetException("sheet.file.old-excel", Map.of("file", name(file)));
        case PDF -> throw new SheetException("sheet.file.not-a-table", Map.of("file", name(file)));
      };
    } catch (IOException e) {
      throw new SheetException("sheet.file.unreadable", Map.of("file", name(file)));
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  enum Kind { XLSX, TEXT, OLD_EXCEL, PDF }

  private static Kind kind(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var start = in.readNBytes(4);
      if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 8) {
        return Kind.XLSX;
      }
      if (start.length == 4 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf) {
        return Kind.OLD_EXCEL;
      }
      return start.length == 4 && start[0] == '%' && start[1] == 'P' && start[2] == 'D' && start[3] == 'F' ? Kind.PDF : Kind.TEXT;
    }
  }
}
