package org.passerelle.cli.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Options;

class CheckCommandTest {
  private static final Path DUO = Path.of("..", "blueprints", "duo.yaml");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final CheckCommand command = new CheckCommand();

  @TempDir Path folder;

  private void check(String... words) throws IOException {
    command.run(
        Options.parse(command.usage(), List.of(words)), new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  private String output() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private Path wrongFile() throws IOException {
    String text = Files.readString(DUO).replace("term: P6M", "term: 6 months").replace("side: seeker", "side: seekr");
    return Files.writeString(folder.resolve("wrong.yaml"), text);
  }

  @Test
  void aRightFileIsSummedUpInOneLine() throws IOException {
    check(DUO.toString());

    assertThat(output().strip())
        .isEqualTo(DUO + " is right: duo, version 1, for mentee and mentor, 14 stages, in en fr nl de uk ar");
  }

  @Test
  void everyProblemIsALineWithItsPlaceAndHowToMendIt() throws IOException {
    Path wrong = wrongFile();

    assertThatThrownBy(() -> check(wrong.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessage(wrong + " is refused: mend the 2 problems above.");
    assertThat(output().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).matches(".*wrong\\.yaml:\\d+: \"(side|term)\" .*\\. .*[.?]"));
  }

  @Test
  void machinesGetTheSameAsJson() throws IOException {
    assertThatThrownBy(() -> check(wrongFile().toString(), "--json")).isInstanceOf(BadInput.class);
    assertThat(output())
        .startsWith("{\"ok\":false,\"problems\":[{\"file\":")
        .contains("\"line\":18")
        .contains("howToMend");

    written.reset();
    check(DUO.toString(), "--json");
    assertThat(output()).startsWith("{\"ok\":true,\"key\":\"duo\",\"version\":1,\"sha256\":\"");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> check(folder.resolve("none.yaml").toString()))
        .isInstanceOf(BadInput.class)
        .hasMessage("There is no readable file " + folder.resolve("none.yaml") + "; give the path of a blueprint.");
    assertThatThrownBy(() -> check(folder.toString())).isInstanceOf(BadInput.class);
  }
}
