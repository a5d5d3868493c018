package org.passerelle.intake.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Spelling;
import org.passerelle.people.facts.WordList;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetRow;

/**
 * Which column of a list means what.
 *
 * @param headings of the list, as written, from its first column
 * @param columns meaning by position from 0; positions without meaning are kept with the person under their heading
 */
public record ColumnMapping(List<String> headings, Map<Integer, Column> columns) {
  private static final Map<String, Column> KNOWN = known();

  public ColumnMapping {
    headings = List.copyOf(headings);
    columns = java.util.Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /**
   * The best guess from the headings; each meaning goes to the leftmost column that claims it.
   *
   * @param chosen meaning by folded heading, before any guess; an empty value keeps the column as a note
   */
  public static ColumnMapping suggest(SheetRow header, Map<String, Optional<Column>> chosen) {
    var columns = new HashMap<Integer, Column>();
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < header.cells().size(); i++) {
        var heading = header.cell(i);
        var column = switch (pass) {
          case 0 -> chosen.getOrDefault(Spelling.folded(heading), Optional.empty()).orElse(null);
          case 1 -> chosen.containsKey(Spelling.folded(heading)) ? null : Column.named(heading).orElse(null);
          default -> chosen.containsKey(Spelling.folded(heading)) ? null : meaning(heading).orElse(null);
        };
        if (column != null && !columns.containsKey(i) && !columns.containsValue(column)) {
          columns.put(i, column);
        }
      }
    }
    return withNameParts(new ColumnMapping(header.cells().stream().map(String::strip).toList(), columns));
  }

  /** The meanings a mapping file chooses. */
  public static Map<String, Optional<Column>> fromFile(Path file) throws SheetException {
    return MappingFile.read(file, Set.of()).chosen();
  }

  /** What a heading means in the languages of the list of headings; remarks in brackets and stars are passed over. */
  static Optional<Column> meaning(String heading) {
    var folded = Spelling.folded(heading);
    return Optional.ofNullable(KNOWN.get(folded)).or(() -> Optional.ofNullable(KNOWN.get(Spelling.folded(heading.replaceAll("\\(.*?\\)|\\[.*?]|\\*", " ")))));
  }

  /** Headings that nothing is known about; their cells are kept as notes of the person. */
  public List<String> unknown() {
    var unknown = new ArrayList<String>();
    for (int i = 0; i < headings.size(); i++) {
      if (!columns.containsKey(i) && !headings.get(i).isBlank()) {
        unknown.add(headings.get(i));
      }
    }
    return unknown;
  }

  public boolean hasName() {
    return columns.containsValue(Column.FULL_NAME) || columns.containsValue(Column.GIVEN_NAME) || columns.containsValue(Column.FAMILY_NAME);
  }

  public @Nullable Integer position(Column column) {
    return columns.entrySet().stream().filter(e -> e.getValue() == column).map(Map.Entry::getKey).findFirst().orElse(null);
  }

  /** "Nom" beside "Prénom" is the family name, alone it is the whole name. */
  private static ColumnMapping withNameParts(ColumnMapping mapping) {
    var whole = mapping.position(Column.FULL_NAME);
    if (whole == null || !mapping.columns.containsValue(Column.GIVEN_NAME) || mapping.columns.containsValue(Column.FAMILY_NAME)
        || !List.of("nom", "naam", "name").contains(Spelling.folded(mapping.headings.get(whole)))) {
      return mapping;
    }
    var columns = new HashMap<>(mapping.columns);
    columns.put(whole, Column.FAMILY_NAME);
    return new ColumnMapping(mapping.headings, columns);
  }

  private static Map<String, Column> known() {
    var known = new HashMap<String, Column>();
    WordList.read(ColumnMapping.class, "headings.txt").forEach((name, headings) -> {
      var column = Column.valueOf(name.toUpperCase(java.util.Locale.ROOT));
      known.put(Spelling.folded(name), column);
      headings.forEach(heading -> known.put(Spelling.folded(heading), column));
    });
    return known;
  }
}
