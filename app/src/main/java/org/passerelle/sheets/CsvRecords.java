package org.passerelle.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parts text into records as RFC 4180 says, and bears what people and programs write beside it: a quotation mark within a
 * cell is a letter, and one that opens a cell and is closed nowhere near, or only in another row, is a letter too. So it
 * spoils no row but its own.
 */
final class CsvRecords {
  private static final char QUOTE = '"';
  /** How many lines one cell may go over. */
  private static final int MOST_LINES = 60;
  private static final int LONGEST_LINE = 4_000_000;

  private final BufferedReader text;
  private final char delimiter;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long line;
  private long begins;
  private int widest;

  /** @param line the number of the line before the first */
  CsvRecords(BufferedReader text, char delimiter, long line) {
    this.text = text;
    this.delimiter = delimiter;
    this.line = line;
  }

  /** Where the record that {@link #next} gave last begins. */
  long line() {
    return begins;
  }

  Optional<List<String>> next() throws IOException {
    String start = take();
    if (start == null) {
      return Optional.empty();
    }
    begins = line;
    List<String> cells = part(start, true);
    widest = Math.max(widest, cells.size());
    return Optional.of(cells);
  }

  /** @param onwards whether a cell may go on in the lines that follow */
  private List<String> part(String record, boolean onwards) throws IOException {
    List<String> cells = new ArrayList<>();
    String whole = record;
    int from = 0;
    while (true) {
      int end = -1;
      if (from < whole.length() && whole.charAt(from) == QUOTE) {
        end = closing(whole, from + 1);
        if (end < 0 && onwards) {
          String longer = withFollowing(whole, from + 1);
          whole = longer == null ? whole : longer;
          end = longer == null ? -1 : closing(whole, from + 1);
        }
      }
      if (end >= 0) {
        cells.add(whole.substring(from + 1, end).replace("\"\"", "\""));
        from = whole.indexOf(delimiter, end);
      } else {
        int next = whole.indexOf(delimiter, from);
        cells.add(whole.substring(from, next < 0 ? whole.length() : next));
        from = next;
      }
      if (from < 0) {
        return cells;
      }
      from++;
    }
  }

  /** The mark before a delimiter or the end; of two in a row neither is. -1 where there is none. */
  private int closing(String record, int from) {
    for (int at = record.indexOf(QUOTE, from); at >= 0; at = record.indexOf(QUOTE, at + 1)) {
      int after = at + 1;
      if (after < record.length() && record.charAt(after) == QUOTE) {
        at = after;
        continue;
      }
      while (after < record.length() && record.charAt(after) == ' ') {
        after++;
      }
      if (after == record.length() || record.charAt(after) == delimiter) {
        return at;
      }
    }
    return -1;
  }

  /** The record with the lines that its open cell goes over; {@code null} where the cell had better end in its own line. */
  private @Nullable String withFollowing(String record, int from) throws IOException {
    StringBuilder longer = new StringBuilder(record);
    if (!lookAhead(1) || isRow(record) && isRow(ahead.getFirst())) {
      return null;
    }
    for (int lines = 1; lines <= MOST_LINES && lookAhead(lines); lines++) {
      int added = longer.length();
      longer.append('\n').append(nth(lines));
      if (closing(longer.toString(), Math.max(from, added)) >= 0) {
        for (int taken = 0; taken < lines; taken++) {
          take();
        }
        return longer.toString();
      }
    }
    return null;
  }

  /** Whether a line alone has as many cells as the rows before it. */
  private boolean isRow(String one) throws IOException {
    return widest > 1 && part(one, false).size() == widest;
  }

  private String nth(int lines) {
    Iterator<String> following = ahead.iterator();
    for (int i = 1; i < lines; i++) {
      following.next();
    }
    return following.next();
  }

  private boolean lookAhead(int lines) throws IOException {
    while (ahead.size() < lines) {
      String one = read();
      if (one == null) {
        return false;
      }
      ahead.add(one);
    }
    return true;
  }

  private @Nullable String take() throws IOException {
    String one = ahead.isEmpty() ? read() : ahead.removeFirst();
    line += one == null ? 0 : 1;
    return one;
  }

  /** A line without its end, which is LF, CR or both. */
  private @Nullable String read() throws IOException {
    StringBuilder letters = new StringBuilder();
    int letter = text.read();
    if (letter < 0) {
      return null;
    }
    while (letter >= 0 && letter != '\n' && letter != '\r') {
      letters.append((char) letter);
      if (letters.length() > LONGEST_LINE) {
        throw new IOException("a line without end");
      }
      letter = text.read();
    }
    if (letter == '\r') {
      text.mark(1);
      if (text.read() != '\n') {
        text.reset();
      }
    }
    return letters.toString();
  }
}
