package org.passerelle.intake.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.passerelle.people.facts.Reading;

/** Readings of short texts already met in the same column of one list: nationalities and languages repeat. */
final class Remembered {
  private static final int MOST_TEXTS = 2_000;
  private static final int LONGEST_TEXT = 200;

  private final Map<Column, Map<String, Reading<?>>> byColumn = new EnumMap<>(Column.class);

  /** Each column must always come with the same reader. */
  @SuppressWarnings("unchecked")
  <T> Reading<T> reading(Column column, String text, Function<String, Reading<T>> reader) {
    var known = byColumn.computeIfAbsent(column, c -> new HashMap<>());
    var reading = (Reading<T>) known.get(text);
    if (reading == null) {
      reading = reader.apply(text);
      if (known.size() < MOST_TEXTS && text.length() <= LONGEST_TEXT) {
        known.put(text, reading);
      }
    }
    return reading;
  }
}
