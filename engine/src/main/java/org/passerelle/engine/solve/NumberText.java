package org.passerelle.engine.solve;

import java.io.IOException;
import java.io.InputStream;

/** Whole numbers separated by blanks, line by line, read straight from the bytes. */
final class NumberText {
  private static final int SIZE = 1 << 18;
  private static final long TOO_LARGE = 1L << 40;

  private final InputStream in;

  /** {@code buffer[limit]} is 0, which is neither digit nor blank, so that loops need not watch the limit. */
  private final byte[] buffer = new byte[SIZE + 1];

  private int position;
  private int limit;
  private long line = 1;

  NumberText(InputStream in) {
    this.in = in;
  }

  long line() {
    return line;
  }

  /** Passes over the mark with which some editors begin a text in UTF-8. */
  void skipMark() throws IOException {
    if (peek() == 0xef && limit - position >= 3 && buffer[position + 1] == (byte) 0xbb && buffer[position + 2] == (byte) 0xbf) {
      position += 3;
    }
  }

  /** The byte to come, or -1 at the end of the file. */
  private int peek() throws IOException {
    if (position < limit) {
      return buffer[position] & 0xff;
    }
    int read = in.read(buffer, 0, SIZE);
    position = 0;
    limit = Math.max(0, read);
    buffer[limit] = 0;
    return read <= 0 ? -1 : buffer[0] & 0xff;
  }

  private int peekPastBlanks() throws IOException {
    while (true) {
      int at = position;
      while (buffer[at] == ' ' || buffer[at] == '\t' || buffer[at] == '\r') {
        at++;
      }
      position = at;
      if (at < limit || peek() < 0) {
        return peek();
      }
    }
  }

  boolean atLineEnd() throws IOException {
    int next = peekPastBlanks();
    return next < 0 || next == '\n';
  }

  /** Goes to the next line that is not blank; false at the end of the file. */
  boolean nextLine() throws IOException {
    while (true) {
      int next = peekPastBlanks();
      if (next != '\n') {
        return next >= 0;
      }
      position++;
      line++;
    }
  }

  /** Goes past the end of the line, where nothing else may stand. */
  void endLine() throws IOException {
    int next = peekPastBlanks();
    if (next >= 0 && next != '\n') {
      throw wrong("`" + word() + "` is one word too many");
    }
    if (next == '\n') {
      position++;
    }
    line++;
  }

  /** Goes past the end of the line, whatever else stands on it. */
  void skipLine() throws IOException {
    int next = peek();
    while (next >= 0 && next != '\n') {
      position++;
      next = peek();
    }
    if (next == '\n') {
      position++;
      line++;
    }
  }

  int integer(String what) throws IOException {
    return (int) number(-Integer.MAX_VALUE, Integer.MAX_VALUE, what);
  }

  long number(long least, long most, String what) throws IOException {
    int next = peekPastBlanks();
    if (next < 0 || next == '\n') {
      throw wrong(what + " is missing");
    }
    boolean negative = next == '-';
    if (negative) {
      position++;
      next = peek();
    }
    if (next < '0' || next > '9') {
      throw wrong(what + " is `" + (negative ? "-" : "") + word() + "`, which is not a whole number");
    }
    long value = digits(0);
    while (position == limit && peek() >= 0) {
      value = digits(value);
    }
    next = peek();
    if (next > ' ') {
      throw wrong(what + " is `" + (negative ? "-" : "") + value + word() + "`, which is not a whole number");
    }
    value = negative ? -value : value;
    if (value < least || value > most) {
      throw wrong(what + " must lie between " + least + " and " + most);
    }
    return value;
  }

  private long digits(long value) {
    int at = position;
    int digit = buffer[at] - '0';
    while (digit >= 0 && digit <= 9) {
      value = Math.min(TOO_LARGE, value * 10 + digit);
      digit = buffer[++at] - '0';
    }
    position = at;
    return value;
  }

  /** What stands here up to the next blank, shortened. */
  private String word() throws IOException {
    var word = new StringBuilder();
    for (int next = peek(); next > ' ' && word.length() < 20; next = peek()) {
      word.append(next < 0x7f ? (char) next : '?');
      position++;
    }
    return word.toString();
  }

  UnusableProblem wrong(String what) {
    return new UnusableProblem("Line " + line + ": " + what + ".");
  }

  /** As {@link #wrong}, of the line just ended. */
  UnusableProblem wrongBefore(String what) {
    return new UnusableProblem("Line " + (line - 1) + ": " + what + ".");
  }
}
