package org.passerelle.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text files with a delimiter: comma, semicolon, tab or bar, found by what parts the first lines most evenly. */
final class CsvReader implements SheetReader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int LOOK_AHEAD = 64 * 1024;
  private static final int LINES_TO_JUDGE = 20;

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final SheetLimits limits;
  private final String file;
  private final int linesBefore;
  private int rows;

  private CsvReader(CSVParser parser, SheetLimits limits, String file, int linesBefore) {
    this.parser = parser;
    this.records = parser.iterator();
    this.limits = limits;
    this.file = file;
    this.linesBefore = linesBefore;
  }

  static SheetReader open(Path file, SheetLimits limits) throws IOException {
    var encoding = TextEncoding.of(file);
    var in = Files.newInputStream(file);
    in.skipNBytes(encoding.skip());
    var text = new BufferedReader(new InputStreamReader(in, encoding.charset()), LOOK_AHEAD);
    var announced = announcedDelimiter(text);
    var format = CSVFormat.DEFAULT.builder()
        .setDelimiter(announced.orElse(null) instanceof Character delimiter ? delimiter : delimiter(start(text)))
        .setIgnoreEmptyLines(false).setLenientEof(true).setTrailingData(true).get();
    return new CsvReader(CSVParser.builder().setReader(text).setFormat(format).get(), limits, SheetReader.name(file), announced.isPresent() ? 1 : 0);
  }

  @Override
  public Optional<SheetRow> next() throws SheetException {
    while (true) {
      long line = parser.getCurrentLineNumber() + 1 + linesBefore;
      try {
        if (!records.hasNext()) {
          return Optional.empty();
        }
        var row = new SheetRow(line, cells(line, records.next()));
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      } catch (UncheckedIOException | IllegalStateException e) {
        throw new SheetException("sheet.file.broken-at", Map.of("file", file, "line", line));
      }
    }
  }

  private List<String> cells(long line, CSVRecord cells) throws SheetException {
    if (++rows > limits.rows()) {
      throw new SheetException("sheet.file.too-many-rows", Map.of("file", file, "most", limits.rows()));
    }
    if (cells.size() > limits.columns()) {
      throw new SheetException("sheet.file.too-many-columns", Map.of("file", file, "line", line, "most", limits.columns()));
    }
    var row = new ArrayList<String>(cells.size());
    for (var cell : cells) {
      if (cell.length() > limits.cellCharacters()) {
        throw new SheetException("sheet.file.cell-too-long", Map.of("file", file, "line", line, "most", limits.cellCharacters()));
      }
      row.add(FormulaGuard.lift(cell));
    }
    return row;
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Spreadsheets write {@code sep=;} as a first line of their own. */
  private static Optional<Character> announcedDelimiter(BufferedReader text) throws IOException {
    text.mark(16);
    var start = new char[5];
    int read = text.read(start);
    if (read == 5 && new String(start, 0, 4).equalsIgnoreCase("sep=")) {
      text.readLine();
      return Optional.of(start[4]);
    }
    text.reset();
    return Optional.empty();
  }

  private static String start(BufferedReader text) throws IOException {
    text.mark(LOOK_AHEAD);
    var start = new char[LOOK_AHEAD];
    int length = 0;
    for (int read = 0; read >= 0 && length < LOOK_AHEAD; read = text.read(start, length, LOOK_AHEAD - length)) {
      length += read;
    }
    text.reset();
    return new String(start, 0, length);
  }

  /** Counts delimiters outside quotes, line by line; the one that most lines hold equally often, and most often, wins. */
  static char delimiter(String start) {
    char best = ',';
    double bestScore = 0;
    for (var candidate : DELIMITERS) {
      var counts = new HashMap<Integer, Integer>();
      int lines = 0;
      int inLine = 0;
      boolean quoted = false;
      for (int i = 0; i < start.length() && lines < LINES_TO_JUDGE; i++) {
        char c = start.charAt(i);
        quoted ^= c == '"';
        if (!quoted && c == candidate) {
          inLine++;
        } else if (!quoted && c == '\n' || i == start.length() - 1) {
          counts.merge(inLine, 1, Integer::sum);
          inLine = 0;
          lines++;
        }
      }
      var usual = counts.entrySet().stream().filter(e -> e.getKey() > 0).max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey));
      double score = usual.isEmpty() ? 0 : (double) usual.get().getValue() / lines + Math.min(usual.get().getKey(), 50) / 100.0;
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }
}
