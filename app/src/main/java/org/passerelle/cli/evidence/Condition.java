package org.passerelle.cli.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What {@code --event} and its like take: a column of 0 and 1, or {@code column==value}.
 *
 * @param value null for a column of 0 and 1
 */
record Condition(String option, String column, @Nullable String value) {

  static Condition of(Typed typed, String option) {
    String text = typed.text(option);
    int equals = text.indexOf("==");
    return equals < 0
        ? new Condition(option, text.strip(), null)
        : new Condition(option, text.substring(0, equals).strip(), unquoted(text.substring(equals + 2).strip()));
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && (value.startsWith("'") && value.endsWith("'")
        || value.startsWith("\"") && value.endsWith("\""));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  Csv.Column used() {
    return new Csv.Column(option, column);
  }
}
