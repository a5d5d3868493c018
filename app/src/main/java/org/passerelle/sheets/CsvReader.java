package org.passerelle.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text files with a delimiter: comma, semicolon, tab or bar, found by what parts the first lines most evenly. */
final class CsvReader implements SheetReader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int LOOK_AHEAD = 64 * 1024;
  private static final int LINES_TO_JUDGE = 20;

  private final BufferedReader text;
  private final CsvRecords records;
  private final SheetLimits limits;
  private final String file;
  private int rows;

  private CsvReader(BufferedReader text, CsvRecords records, SheetLimits limits, String file) {
    this.text = text;
    this.records = records;
    this.limits = limits;
    this.file = file;
  }

  static SheetReader open(Path file, SheetLimits limits) throws SheetException, IOException {
    var encoding = TextEncoding.of(file);
    var in = Files.newInputStream(file);
    in.skipNBytes(encoding.skip());
    var text = new BufferedReader(new InputStreamReader(in, encoding.charset()), LOOK_AHEAD);
    var announced = announcedDelimiter(text);
    var start = start(text);
    if (isNoText(start)) {
      text.close();
      throw new SheetException("sheet.file.not-a-table", Map.of("file", SheetReader.name(file)));
    }
    var records = new CsvRecords(text, announced.orElseGet(() -> delimiter(start)), announced.isPresent() ? 1 : 0);
    return new CsvReader(text, records, limits, SheetReader.name(file));
  }

  @Override
  public Optional<SheetRow> next() throws SheetException {
    try {
      for (var cells = records.next(); cells.isPresent(); cells = records.next()) {
        var row = row(cells.get());
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new SheetException("sheet.file.broken-at", Map.of("file", file, "line", records.line() + 1));
    }
  }

  private SheetRow row(List<String> cells) throws SheetException {
    if (++rows > limits.rows()) {
      throw new SheetException("sheet.file.too-many-rows", Map.of("file", file, "most", limits.rows()));
    }
    return limits.row(records.line(), cells.stream().map(FormulaGuard::lift).toList());
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts hold hardly any control characters; pictures and programs are full of them. */
  private static boolean isNoText(String start) {
    long odd = start.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f').count();
    return odd * 100 > start.length();
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
