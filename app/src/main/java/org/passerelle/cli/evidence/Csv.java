package org.passerelle.cli.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.cli.BadInput;

/**
 * A CSV file (RFC 4180, UTF-8, one header line; parted by comma, semicolon or tab, whichever the header shows) of which
 * only the columns asked for are kept, each cell as its place in the file. One pass, no text made on the way: a million
 * rows take well under a second.
 */
final class Csv {
  private static final long ESCAPED = 1L << 31;
  private static final long LENGTH = ESCAPED - 1;

  private final String file;
  private final byte[] bytes;
  private final byte parter;
  private final List<String> header;
  private final Map<String, Integer> wanted = new HashMap<>();
  private long[][] cells;
  private int rows;
  private int at;

  /** A column and the option that names it. */
  record Column(String option, String name) {}

  static Csv read(Path file, List<Column> columns) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new BadInput("--csv names `%s`, which is no file that can be read.".formatted(file));
    }
    if (Files.size(file) > Integer.MAX_VALUE - 16) {
      throw new BadInput("--csv names `%s`, which is larger than 2 GB; keep only the columns you need."
          .formatted(file));
    }
    return new Csv(file.toString(), Files.readAllBytes(file), columns);
  }

  /** All columns, by their own names. */
  static Csv readAll(Path file) throws IOException {
    Csv bare = read(file, List.of());
    return new Csv(bare.file, bare.bytes, bare.header.stream().map(name -> new Column("csv", name)).toList());
  }

  private Csv(String file, byte[] bytes, List<Column> columns) {
    this.file = file;
    this.bytes = bytes;
    at = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
    parter = parter(at);
    header = readHeader();
    if (header.stream().anyMatch(name -> name.indexOf(0) >= 0)) {
      throw new BadInput("The file %s is no text in UTF-8; save it as CSV in UTF-8.".formatted(file));
    }
    int[] places = places(columns);
    cells = new long[wanted.size()][expectedRows()];
    readRows(places);
  }

  /** From the length of the first row, a tenth to spare. */
  private int expectedRows() {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return (int) Math.min((bytes.length - at) / (end - at + 1.0) * 1.1 + 16, bytes.length);
  }

  private byte parter(int start) {
    boolean quoted = false;
    for (int i = start; i < bytes.length && (quoted || bytes[i] != '\n'); i++) {
      quoted ^= bytes[i] == '"';
      if (!quoted && (bytes[i] == ',' || bytes[i] == ';' || bytes[i] == '\t')) {
        return bytes[i];
      }
    }
    return ',';
  }

  private List<String> readHeader() {
    List<String> names = new ArrayList<>();
    if (at >= bytes.length) {
      throw new BadInput("The file %s is empty; its first line must name the columns.".formatted(file));
    }
    boolean more = true;
    while (more) {
      names.add(text(cell()));
      more = at < bytes.length && bytes[at] == parter;
      at += more ? 1 : 0;
    }
    endLine();
    return List.copyOf(names);
  }

  /** For each column of the file its place among the wanted ones, or -1. */
  private int[] places(List<Column> columns) {
    int[] places = new int[header.size()];
    Arrays.fill(places, -1);
    for (Column column : columns) {
      int found = header.indexOf(column.name());
      if (found < 0) {
        throw new BadInput("--%s names the column `%s`, which %s does not have; it has %s."
            .formatted(column.option(), column.name(), file, String.join(", ", header)));
      }
      if (header.lastIndexOf(column.name()) != found) {
        throw new BadInput("The column `%s` stands in %s twice; rename one.".formatted(column.name(), file));
      }
      if (places[found] < 0) {
        places[found] = wanted.size();
        wanted.put(column.name(), places[found]);
      }
    }
    return places;
  }

  private void readRows(int[] places) {
    while (at < bytes.length) {
      if (bytes[at] == '\n' || bytes[at] == '\r') {
        at++;
        continue;
      }
      if (cells.length > 0 && rows == cells[0].length) {
        for (int c = 0; c < cells.length; c++) {
          cells[c] = Arrays.copyOf(cells[c], rows + rows / 2 + 16);
        }
      }
      readRow(places);
      rows++;
    }
  }

  private void readRow(int[] places) {
    final byte[] b = bytes;
    final byte parted = parter;
    int start = at;
    int field = 0;
    while (true) {
      int from = at;
      long cell;
      if (from < b.length && b[from] == '"') {
        cell = quoted();
      } else {
        int to = from;
        while (to < b.length && b[to] != parted && b[to] != '\n' && b[to] != '\r') {
          to++;
        }
        at = to;
        cell = field < places.length && places[field] >= 0 ? trimmed(from, to) : 0;
      }
      if (field < places.length && places[field] >= 0) {
        cells[places[field]][rows] = cell;
      }
      field++;
      if (at >= b.length || b[at] != parted) {
        break;
      }
      at++;
    }
    if (field != places.length) {
      throw new BadInput("Row %d of %s (line %d) has %d fields, but the header names %d columns."
          .formatted(rows + 1, file, line(start), field, places.length));
    }
    endLine();
  }

  private void endLine() {
    if (at < bytes.length && bytes[at] == '\r') {
      at++;
    }
    if (at < bytes.length && bytes[at] == '\n') {
      at++;
    }
  }

  /** Moves past one field and returns where it lies, quotes and blanks around it left out. */
  private long cell() {
    if (at < bytes.length && bytes[at] == '"') {
      return quoted();
    }
    int from = at;
    while (at < bytes.length && bytes[at] != parter && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    return trimmed(from, at);
  }

  private long trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && bytes[from] == ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] == ' ') {
      to--;
    }
    return (long) from << 32 | to - from;
  }

  private long quoted() {
    int from = at + 1;
    int to = from;
    long flag = 0;
    while (to < bytes.length && !(bytes[to] == '"' && !(to + 1 < bytes.length && bytes[to + 1] == '"'))) {
      if (bytes[to] == '"') {
        flag = ESCAPED;
        to++;
      }
      to++;
    }
    at = to + 1;
    if (to >= bytes.length || at < bytes.length && bytes[at] != parter && bytes[at] != '\n' && bytes[at] != '\r') {
      throw new BadInput("The quoted field that begins in line %d of %s does not end; close it with a quotation mark."
          .formatted(line(from), file));
    }
    return (long) from << 32 | flag | to - from;
  }

  private int line(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  int rows() {
    return rows;
  }

  List<String> header() {
    return header;
  }

  String file() {
    return file;
  }

  private long[] column(String name) {
    return cells[Objects.requireNonNull(wanted.get(name), name)];
  }

  private long cell(String column, int row) {
    return column(column)[row];
  }

  String text(String column, int row) {
    return text(cell(column, row));
  }

  private String text(long cell) {
    String text = new String(bytes, (int) (cell >>> 32), (int) (cell & LENGTH), StandardCharsets.UTF_8);
    return (cell & ESCAPED) == 0 ? text : text.replace("\"\"", "\"");
  }

  /** The cells of a column, to be read many times. */
  View view(String column) {
    return new View(column(column));
  }

  boolean missing(String column, int row) {
    return view(column).missing(row);
  }

  /** NaN if the cell holds no number. */
  double number(String column, int row) {
    return view(column).number(row);
  }

  BadInput refusal(String column, int row, String demand) {
    int line = line((int) (cell(column, row) >>> 32));
    return new BadInput("Column %s, row %d of %s (line %d): `%s` %s"
        .formatted(column, row + 1, file, line, text(column, row), demand));
  }

  /** One column. */
  final class View {
    private final long[] places;

    private View(long[] places) {
      this.places = places;
    }

    /** Empty, NA, NaN or null. */
    boolean missing(int row) {
      long cell = places[row];
      int from = (int) (cell >>> 32);
      return switch ((int) (cell & LENGTH)) {
        case 0 -> true;
        case 2 -> bytes[from] == 'N' && bytes[from + 1] == 'A';
        case 3 -> bytes[from] == 'N' && bytes[from + 1] == 'a' && bytes[from + 2] == 'N';
        case 4 -> bytes[from] == 'n' && Csv.this.text(cell).equals("null");
        default -> false;
      };
    }

    /** NaN if the cell holds no number. */
    double number(int row) {
      int from = (int) (places[row] >>> 32);
      return Numbers.parse(bytes, from, from + (int) (places[row] & LENGTH));
    }

    String text(int row) {
      return Csv.this.text(places[row]);
    }

    /** Both cells hold the same bytes. */
    boolean same(int row, int other) {
      return holds(row, bytes, (int) (places[other] >>> 32), (int) (places[other] & LENGTH));
    }

    /** The cell holds this text, in UTF-8. */
    boolean is(int row, byte[] text) {
      return (places[row] & ESCAPED) == 0
          ? holds(row, text, 0, text.length)
          : text(row).equals(new String(text, StandardCharsets.UTF_8));
    }

    private boolean holds(int row, byte[] other, int start, int size) {
      return Bytes.alike(bytes, (int) (places[row] >>> 32), (int) (places[row] & LENGTH), other, start, size);
    }
  }
}
