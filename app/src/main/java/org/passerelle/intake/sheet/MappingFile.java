package org.passerelle.intake.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.people.facts.Spelling;
import org.passerelle.sheets.SheetException;

/**
 * What somebody's own headings mean: one {@code their heading = canonical_column} a line, {@code -} keeps a column as a
 * note, {@code #} starts a remark. Headings are compared without case and accents, and stand here without.
 *
 * @param chosen meaning by heading; empty where the column is kept as a note
 * @param notes for those notes that mean something to the caller, its name for them by heading
 */
public record MappingFile(Map<String, Optional<Column>> chosen, Map<String, String> notes) {
  private static final String IGNORED = "-";

  /** @param moreNames beside the canonical columns; an import keeps these as notes */
  public static MappingFile read(Path file, Set<String> moreNames) throws SheetException {
    var mapping = new MappingFile(new LinkedHashMap<>(), new LinkedHashMap<>());
    var name = String.valueOf(file.getFileName());
    int line = 0;
    try {
      for (var text : Files.readString(file).replace("\ufeff", "").lines().toList()) {
        line++;
        boolean remark = text.isBlank() || text.strip().startsWith("#");
        if (!remark && !mapping.take(text, moreNames)) {
          throw new SheetException("sheet.map.not-understood", Map.of("file", name, "line", line, "typed", text.strip()));
        }
      }
    } catch (IOException e) {
      throw new SheetException("sheet.file.unreadable", Map.of("file", name));
    }
    return mapping;
  }

  private boolean take(String line, Set<String> moreNames) {
    int equals = line.lastIndexOf('=');
    if (equals < 1) {
      return false;
    }
    var heading = Spelling.folded(line.substring(0, equals));
    var meaning = line.substring(equals + 1).strip();
    var column = Column.named(meaning);
    if (column.isEmpty() && moreNames.contains(meaning)) {
      notes.put(heading, meaning);
    } else if (column.isEmpty() && !meaning.equals(IGNORED)) {
      return false;
    }
    chosen.put(heading, column);
    return true;
  }
}
