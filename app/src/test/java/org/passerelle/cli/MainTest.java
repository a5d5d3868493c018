package org.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path data;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpListsEveryCommandAndEachExplainsItself() {
    assertThat(run("help")).isZero();
    assertThat(out.toString()).contains(Commands.ALL.stream().map(Commands.Entry::name).toList());
    for (Commands.Entry entry : Commands.ALL) {
      out.reset();
      assertThat(run((entry.name() + " --help").split(" "))).isZero();
      assertThat(out.toString()).startsWith("usage: bin/passerelle " + entry.name()).contains(entry.purpose());
    }
  }

  @Test
  void noTwoCommandsShareAName() {
    List<String> names = Commands.ALL.stream().map(Commands.Entry::name).toList();
    assertThat(new LinkedHashSet<>(names)).hasSameSizeAs(names);
  }

  @Test
  void anUnknownCommandIsBadInputInOneSentence() {
    assertThat(run("sing", "aloud")).isEqualTo(2);
    assertThat(err).hasToString("There is no command `sing`; `bin/passerelle help` lists those there are.\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownOptionIsBadInput() {
    assertThat(run("status", "--colour")).isEqualTo(2);
    assertThat(err).hasToString("The option --colour is unknown here; allowed: --data, --json.\n");
  }

  @Test
  void anUnknownMethodOfEvaluationIsNamedWhateverFollowsIt() {
    assertThat(run("evidence", "survivl", "--csv", "people.csv", "--json")).isEqualTo(2);
    assertThat(err.toString()).startsWith("evidence has no method `survivl`; it has proportion, difference, survival");
    err.reset();
    assertThat(run("evidence", "--json")).isEqualTo(2);
    assertThat(err.toString()).startsWith("evidence needs a method").contains("survival, logrank").endsWith(".\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aListThatIsNotThereOrAMappingThatIsWrongIsToldBeforeADatabaseIsTouched() throws Exception {
    assertThat(run("import", "duo", "mentee", data + "/list.csv", "--data", data.toString())).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("There is no file " + data + "/list.csv, or it cannot be read.\n");
    err.reset();
    Path list = Files.writeString(data.resolve("list.csv"), "Wie\nAmina\n");
    Path map = Files.writeString(data.resolve("map.txt"), "# who\nWie = full_nam\n");
    assertThat(run("import", "duo", "mentee", list.toString(), "--map", map.toString(), "--data", data.toString()))
        .isEqualTo(2);
    assertThat(err.toString().replaceAll("[\u2068\u2069]", ""))
        .isEqualTo("Line 2 of map.txt is not understood: Wie = full_nam. Write: their heading = canonical_column.\n");
    assertThat(data.resolve("postgres")).doesNotExist();
  }

  @Test
  void nobodyGivesACommandWithoutAName() {
    assertThat(run("audit", "verify", "--as", " ", "--data", data.toString())).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("--as names who gives the command, in 1 to 60 characters.\n");
  }

  @Test
  void aFailureIsOneSentenceAndItsDetailsLieInAFile() throws Exception {
    assertThat(run("status", "--data", data + "\0")).isEqualTo(1);
    String said = err.toString();
    assertThat(said.lines()).hasSize(1);
    Path log = Path.of(said.replaceAll("(?s).*details are in (.*)\\.\n", "$1"));
    assertThat(log).content().contains("InvalidPathException", "org.passerelle.cli");
    Files.delete(log);
  }

  @Test
  void statusOfAnUnusedDirectorySaysThatNothingRuns() {
    assertThat(run("status", "--json", "--data=" + data)).isZero();
    assertThat(out.toString()).startsWith("{\"running\":false,\"process\":null,\"url\":null,\"jdbcUrl\":null,\"versions\":{\"product\":");
    out.reset();
    assertThat(run("stop", "--data=" + data)).isZero();
    assertThat(out).hasToString("nothing runs on " + data + "\n");
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeAnythingStarts() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThat(run("start", "--port=" + taken.getLocalPort(), "--data=" + data)).isEqualTo(2);
      assertThat(err.toString()).startsWith("Port " + taken.getLocalPort() + " is taken by another program");
      assertThat(data).isEmptyDirectory();
    }
  }

  @Test
  void aDirectoryInUseIsSaidBeforeAnythingStarts() throws Exception {
    RunningProduct.thisProcess().writeTo(data);

    assertThat(run("start", "--data=" + data)).isEqualTo(2);

    assertThat(err.toString()).contains("already in use by process " + ProcessHandle.current().pid()).hasLineCount(1);
  }

  private int run(String... arguments) {
    return Main.run(List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
  }
}
