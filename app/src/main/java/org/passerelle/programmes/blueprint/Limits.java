package org.passerelle.programmes.blueprint;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which ends a range has, for a select in a text. */
enum Limits {
  FROM,
  TO,
  BOTH;

  /** {@code limits}, and {@code from} and {@code to} as far as they are set. */
  static Map<String, Object> asArguments(@Nullable Integer from, @Nullable Integer to) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("limits", from == null ? TO : to == null ? FROM : BOTH);
    if (from != null) {
      arguments.put("from", from);
    }
    if (to != null) {
      arguments.put("to", to);
    }
    return Map.copyOf(arguments);
  }
}
