package org.passerelle.sheets;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running text that begins like a formula (OWASP, CSV Injection): an apostrophe is set before
 * it in CSV, and taken away again when such a file comes back.
 */
final class FormulaGuard {
  private static final Pattern ACTS = Pattern.compile("^\\s*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("^'\\s*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

  private FormulaGuard() {}

  static String set(String text) {
    return ACTS.matcher(text).matches() ? "'" + text : text;
  }

  static String lift(String text) {
    return !text.isEmpty() && text.charAt(0) == '\'' && GUARDED.matcher(text).matches() ? text.substring(1) : text;
  }
}
