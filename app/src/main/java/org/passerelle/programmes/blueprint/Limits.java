package org.passerelle.programmes.blueprint;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lower and an upper end, one of which may be open, as a message needs them. */
final class Limits {
  private Limits() {}

  /** {@code limits} is {@code from}, {@code to} or {@code both}, for a select in the message. */
  static Map<String, Object> asArguments(@Nullable Integer from, @Nullable Integer to) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("limits", from == null ? "to" : to == null ? "from" : "both");
    if (from != null) {
      arguments.put("from", from);
    }
    if (to != null) {
      arguments.put("to", to);
    }
    return Map.copyOf(arguments);
  }
}
