package org.passerelle.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Reading;
import org.passerelle.people.facts.Spelling;
import org.passerelle.people.facts.WordList;
import org.passerelle.sheets.SheetRow;

/** The cells of one row by meaning; gathers what is wrong with them and what is to be kept as a note. */
final class Cells {
  private static final int LONGEST_TEXT = 4_000;
  private static final Pattern YEARS = Pattern.compile(
      "[>+~±]?\\s*(\\d{1,3})(?:[.,]\\d+)?\\s*\\+?\\s*(?:years?|yrs?|ans?|années?|jaar|jaren|jahre?n?|рок[иі]в?|рік|سنوات|سنة)?", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> ANSWERS = new HashMap<>();

  static {
    WordList.read(Cells.class, "yes-no-words.txt").forEach((answer, words) -> words.forEach(word -> ANSWERS.put(Spelling.folded(word), answer)));
  }

  private final SheetRow row;
  private final ColumnMapping mapping;
  private final Map<Column, Integer> positions;
  private final Remembered remembered;
  private final List<RowReading.Problem> problems = new ArrayList<>();
  private final Map<String, String> notes = new LinkedHashMap<>();

  Cells(SheetRow row, ColumnMapping mapping, Map<Column, Integer> positions, Remembered remembered) {
    this.row = row;
    this.mapping = mapping;
    this.positions = positions;
    this.remembered = remembered;
  }

  /** Empty when the column is absent or the cell holds nothing. */
  String text(Column column) {
    var position = positions.get(column);
    return position == null ? "" : row.cell(position);
  }

  @Nullable String words(Column column) {
    var text = text(column);
    if (text.length() > LONGEST_TEXT) {
      refuse(column, "sheet.cell.too-long", Map.of("most", LONGEST_TEXT));
    }
    return text.isEmpty() ? null : text;
  }

  <T> Optional<T> read(Column column, Function<String, Reading<T>> reader) {
    var text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (reader.apply(text)) {
      case Reading.Understood<T>(T value) -> Optional.of(value);
      case Reading.Refused<T>(String reason, Map<String, Object> args) -> {
        refuse(column, reason, args);
        yield Optional.empty();
      }
    };
  }

  /** For columns in which the same words come again and again. */
  <T> Optional<T> readOften(Column column, Function<String, Reading<T>> reader) {
    return read(column, text -> remembered.reading(column, text, reader));
  }

  /** Like {@link #readOften}, but words that are not understood are kept as a note instead of refusing the row. */
  <T> Optional<T> readOrKeep(Column column, Function<String, Reading<T>> reader) {
    var text = text(column);
    var value = text.isEmpty() ? Optional.<T>empty() : remembered.reading(column, text, reader).toOptional();
    if (!text.isEmpty() && value.isEmpty()) {
      notes.put(heading(column), text);
    }
    return value;
  }

  @Nullable Boolean answer(Column column) {
    var text = text(column);
    var answer = text.isEmpty() || text.equals("?") ? "UNKNOWN" : ANSWERS.getOrDefault(Spelling.folded(text), "");
    if (answer.isEmpty()) {
      refuse(column, "sheet.cell.not-yes-or-no", Map.of("typed", text));
    }
    return answer.equals("YES") ? Boolean.TRUE : answer.equals("NO") ? Boolean.FALSE : null;
  }

  @Nullable Integer whole(Column column, int most) {
    var text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    var number = YEARS.matcher(Spelling.tidy(text));
    if (!number.matches() || Integer.parseInt(number.group(1)) > most) {
      refuse(column, "sheet.cell.not-a-number", Map.of("typed", text, "most", most));
      return null;
    }
    return Integer.valueOf(number.group(1));
  }

  void refuse(Column column, String reason, Map<String, Object> args) {
    problems.add(new RowReading.Problem(row.line(), heading(column), reason, args));
  }

  List<RowReading.Problem> problems() {
    return problems;
  }

  /** Notes gathered so far, and every filled cell without meaning; cells beyond the headings are numbered. */
  Map<String, String> notes() {
    for (int i = 0; i < row.cells().size(); i++) {
      if (!mapping.columns().containsKey(i) && !row.cell(i).isEmpty()) {
        var heading = i < mapping.headings().size() && !mapping.headings().get(i).isEmpty() ? mapping.headings().get(i) : "column " + (i + 1);
        notes.merge(heading, row.cell(i), (one, other) -> one + "; " + other);
      }
    }
    if (!text(Column.NOTES).isEmpty()) {
      notes.put(heading(Column.NOTES), text(Column.NOTES));
    }
    return notes;
  }

  private String heading(Column column) {
    var position = positions.get(column);
    return position == null ? column.heading() : mapping.headings().get(position);
  }
}
