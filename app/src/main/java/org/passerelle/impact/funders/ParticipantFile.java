package org.passerelle.impact.funders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.sheets.SheetWriter;

/**
 * The participant file: one row a person, columns as the managing authority wants them. There is no official layout, so
 * each line of the mapping names a field and its heading.
 */
public final class ParticipantFile {
  private static final Map<String, Function<Participant, @Nullable Object>> FIELDS = fields();

  private ParticipantFile() {}

  private static Map<String, Function<Participant, @Nullable Object>> fields() {
    Map<String, Function<Participant, @Nullable Object>> fields = new LinkedHashMap<>();
    fields.put("id", person -> person.person().toString());
    fields.put("name", Participant::name);
    fields.put("gender", person -> person.entry().gender());
    fields.put("age", person -> person.entry().age());
    fields.put("isced", person -> person.entry().isced());
    fields.put("status", person -> person.entry().status().key());
    fields.put("entered", Participant::enteredOn);
    fields.put("left", Participant::leftOn);
    for (Indicator indicator : Indicator.values()) {
      fields.put(indicator.key(), person -> indicator.counts(person) ? 1 : 0);
    }
    return fields;
  }

  /** The usual mapping, to start from. */
  public static String usual() {
    StringBuilder lines = new StringBuilder();
    for (String field : FIELDS.keySet()) {
      String heading = field.startsWith("eec") ? field.toUpperCase(Locale.ROOT) : field;
      lines.append(field).append(" = ").append(heading).append('\n');
    }
    return lines.toString();
  }

  /** A field and its heading. */
  public record Column(String field, String heading) {}

  /** Reads a mapping. @return empty, or the first line that names no field */
  public static Optional<String> wrongLine(String mapping) {
    return lines(mapping).filter(line -> !FIELDS.containsKey(field(line))).findFirst();
  }

  private static Function<Participant, @Nullable Object> field(Column column) {
    return Objects.requireNonNull(FIELDS.get(column.field()), column::field);
  }

  static List<Column> columns(String mapping) {
    return lines(mapping)
        .map(line -> {
          int equals = line.indexOf('=');
          String heading = equals < 0 ? "" : line.substring(equals + 1).strip();
          return new Column(field(line), heading.isEmpty() ? field(line) : heading);
        })
        .toList();
  }

  private static Stream<String> lines(String mapping) {
    return mapping.lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static String field(String line) {
    int equals = line.indexOf('=');
    return (equals < 0 ? line : line.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
  }

  /** @param csv else XLSX */
  public static byte[] write(List<Participant> people, String mapping, boolean csv) {
    List<Column> columns = columns(mapping);
    var out = new ByteArrayOutputStream();
    try (SheetWriter writer = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out, "ESF+")) {
      writer.row(columns.stream().map(Column::heading).toList());
      for (Participant person : people) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(field(column).apply(person)));
        writer.row(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The indicator table, codes first. */
  public static byte[] write(IndicatorTable table) {
    var out = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.xlsx(out, "ESF+")) {
      writer.row(List.of("code", "F", "M", "X", "T"));
      for (Indicator indicator : Indicator.values()) {
        var row = table.at(indicator);
        writer.row(Arrays.asList(indicator.name(), row.women(), row.men(), row.nonBinary(), row.total()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
