package org.passerelle.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+32470123456", "-2", "@SUM(A1)", "\t=1", " =1+1", "＝1"})
  void textThatLooksLikeAFormulaDoesNotRunAndComesBackWhole(String text) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var writer = SheetWriter.csv(out)) {
      writer.row(List.of("note", "n"));
      writer.row(List.of(text, 1));
    }
    var written = out.toString(StandardCharsets.UTF_8);
    assertThat(written).startsWith("\ufeffnote,n\r\n").contains("'" + text);
    assertThat(read(Files.write(folder.resolve("a.csv"), out.toByteArray())).get(1).cells().getFirst()).isEqualTo(text);
  }

  @Test
  void aWorkbookKeepsNumbersDatesAndAlphabets() throws Exception {
    var file = folder.resolve("a.xlsx");
    try (var writer = SheetWriter.xlsx(Files.newOutputStream(file), "Duos: June/July [all]")) {
      writer.row(List.of("name", "born", "meetings"));
      writer.row(Arrays.asList("محمد", LocalDate.of(1998, 4, 3), 12));
      writer.row(Arrays.asList("=1+1", null, -3));
    }
    assertThat(read(file)).extracting(SheetRow::cells)
        .containsExactly(List.of("name", "born", "meetings"), List.of("محمد", "1998-04-03", "12"), List.of("=1+1", "", "-3"));
  }

  @Test
  void aLongListIsWrittenAndReadWhole() throws Exception {
    var file = folder.resolve("long.xlsx");
    try (var writer = SheetWriter.xlsx(Files.newOutputStream(file), "Long")) {
      for (int i = 0; i < 3_000; i++) {
        writer.row(List.of("Person " + i, i));
      }
    }
    assertThat(read(file)).hasSize(3_000).last().isEqualTo(new SheetRow(3_000, List.of("Person 2999", "2999")));
  }

  private static List<SheetRow> read(Path file) throws SheetException {
    var rows = new ArrayList<SheetRow>();
    try (var reader = SheetReader.open(file)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }
}
