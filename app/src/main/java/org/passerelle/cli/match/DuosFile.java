package org.passerelle.cli.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.pages.Texts;
import org.passerelle.sheets.SheetWriter;

/** The pairs, and below them everyone without a mentor, as a CSV file or, by the name's ending, an XLSX workbook. */
final class DuosFile {
  private static final List<String> COLUMNS =
      List.of(
          "mentee-id", "mentee", "mentor-id", "mentor", "score", "out-of", "reasons", "to-ask", "alternatives", "without");

  private final Path file;
  private final Texts texts;

  DuosFile(Path file, Texts texts) {
    this.file = file;
    this.texts = texts;
  }

  void write(List<DuosInWords.Pair> pairs, List<DuosInWords.Unmatched> unmatched) {
    try (SheetWriter writer = open()) {
      writer.row(COLUMNS.stream().map(column -> texts.get("matching.duos." + column)).toList());
      for (DuosInWords.Pair pair : pairs) {
        writer.row(row(pair));
      }
      for (DuosInWords.Unmatched without : unmatched) {
        writer.row(row(without));
      }
    } catch (IOException unwritable) {
      throw new BadInput("The result cannot be written to %s: choose another place with --out.".formatted(file));
    }
  }

  private SheetWriter open() throws IOException {
    boolean workbook = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    var out = Files.newOutputStream(file);
    return workbook ? SheetWriter.xlsx(out, "Duos") : SheetWriter.csv(out);
  }

  private static List<? extends @Nullable Object> row(DuosInWords.Pair pair) {
    String reasons =
        pair.reasons().stream()
            .filter(why -> why.points() > 0)
            .map(why -> "%s (%d/%d)".formatted(why.text(), why.points(), why.outOf()))
            .collect(Collectors.joining(" "));
    return Arrays.asList(
        pair.mentee().id(),
        pair.mentee().name(),
        pair.mentor().id(),
        pair.mentor().name(),
        pair.score(),
        pair.outOf(),
        reasons,
        String.join(" ", pair.toAsk()),
        written(pair.alternatives()),
        null);
  }

  private static List<? extends @Nullable Object> row(DuosInWords.Unmatched without) {
    return Stream.concat(
            Stream.of(without.mentee().id(), without.mentee().name()),
            Stream.of("", "", "", "", "", "", written(without.alternatives()), without.why()))
        .toList();
  }

  private static String written(List<DuosInWords.Alternative> alternatives) {
    return alternatives.stream()
        .map(alternative -> "%s (%d)".formatted(alternative.mentor().name(), alternative.score()))
        .collect(Collectors.joining("; "));
  }
}
