package org.passerelle.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A usage line taken apart.
 *
 * @param words the names of the positional words, in order
 * @param needed how many of the words must be there
 * @param options option names with whether each takes a value
 */
record Usage(String line, List<String> words, int needed, boolean lastRepeats, Map<String, Boolean> options) {
  private static final Pattern PIECE =
      Pattern.compile("\\[--(?<option>[a-z0-9-]+)(?: (?<value>[A-Z]+))?]|(?<open>\\[)?(?<word>[A-Z]+)(?<many>\\.\\.\\.)?]?");

  static Usage parse(String line) {
    List<String> words = new ArrayList<>();
    Map<String, Boolean> options = new LinkedHashMap<>();
    int needed = 0;
    boolean lastRepeats = false;
    Matcher piece = PIECE.matcher(line);
    while (piece.find()) {
      if (piece.group("option") != null) {
        options.put(piece.group("option"), piece.group("value") != null);
      } else {
        words.add(piece.group("word"));
        needed += piece.group("open") == null ? 1 : 0;
        lastRepeats |= piece.group("many") != null;
      }
    }
    return new Usage(line, List.copyOf(words), needed, lastRepeats, options);
  }

  boolean takesValue(String option) {
    return Boolean.TRUE.equals(options.get(option));
  }

  String allowed() {
    return options.isEmpty() ? "none" : "--" + String.join(", --", options.keySet());
  }
}
