package org.passerelle.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of a form as it stands: its words, what was typed, and what is wrong with it. */
public record Field(
    String name,
    String label,
    @Nullable String hint,
    List<String> values,
    @Nullable String error,
    List<String> dayTyped,
    List<String> monthTyped,
    List<String> yearTyped) {

  public String id() {
    return name;
  }

  public String hintId() {
    return name + "-hint";
  }

  public String errorId() {
    return name + "-error";
  }

  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean holds(String value) {
    return values.contains(value);
  }

  public boolean failed() {
    return error != null;
  }

  /** The ids of hint and error for {@code aria-describedby}; null when there is neither. */
  public @Nullable String describedBy() {
    if (hint != null && error != null) {
      return hintId() + " " + errorId();
    }
    return hint != null ? hintId() : error != null ? errorId() : null;
  }

  public String day() {
    return dayTyped.isEmpty() ? "" : dayTyped.getFirst();
  }

  public String month() {
    return monthTyped.isEmpty() ? "" : monthTyped.getFirst();
  }

  public String year() {
    return yearTyped.isEmpty() ? "" : yearTyped.getFirst();
  }

  /** The same question with other words, for a label or hint that holds more than a message. */
  public Field reading(String otherLabel, @Nullable String otherHint) {
    return new Field(name, otherLabel, otherHint, values, error, dayTyped, monthTyped, yearTyped);
  }
}
