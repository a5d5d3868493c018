package org.passerelle.intake.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.intake.sheet.Column;
import org.passerelle.intake.sheet.ColumnMapping;
import org.passerelle.people.facts.Spelling;

/**
 * What somebody said the headings of a list mean; a heading of which nothing is said is guessed.
 *
 * @param byHeading folded heading to the canonical heading, {@link #NOTE} or {@link #LEAVE_OUT}
 */
public record Meanings(Map<String, String> byHeading) {
  /** The cells are kept with the person, under their heading. */
  public static final String NOTE = "note";
  /** The cells are not kept at all. */
  public static final String LEAVE_OUT = "leave-out";
  public static final Meanings GUESSED = new Meanings(Map.of());

  public Meanings {
    byHeading = Map.copyOf(byHeading);
  }

  /** As a mapping file says; see {@link ColumnMapping#fromFile}. */
  public static Meanings of(Map<String, Optional<Column>> chosen) {
    Map<String, String> meanings = new LinkedHashMap<>();
    chosen.forEach((heading, column) -> meanings.put(heading, column.map(Column::heading).orElse(NOTE)));
    return new Meanings(meanings);
  }

  /** Canonical columns by folded heading; empty where the cells are no fact. */
  public Map<String, Optional<Column>> chosen() {
    Map<String, Optional<Column>> chosen = new HashMap<>();
    byHeading.forEach((heading, meaning) -> chosen.put(heading, Column.named(meaning)));
    return chosen;
  }

  /** The notes of a row without those that are not to be kept. */
  Map<String, String> kept(Map<String, String> notes) {
    return notes.entrySet().stream()
        .filter(note -> !LEAVE_OUT.equals(byHeading.get(Spelling.folded(note.getKey()))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
