package org.passerelle.cli.evidence;

import java.nio.charset.StandardCharsets;

/** Numbers straight from bytes; plain decimals without making a text, exact to the last bit. */
final class Numbers {
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final int SAFE_DIGITS = 15;

  private Numbers() {}

  /** NaN if the bytes are no finite number. */
  static double parse(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    at += negative || at < to && bytes[at] == '+' ? 1 : 0;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; at < to; at++) {
      byte b = bytes[at];
      if (b >= '0' && b <= '9' && count < SAFE_DIGITS) {
        digits = digits * 10 + (b - '0');
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (b == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowly(bytes, from, to);
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    double value = decimals > 0 ? digits / POWERS[decimals] : digits;
    return negative ? -value : value;
  }

  private static double slowly(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.isEmpty() || "dDfF".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
