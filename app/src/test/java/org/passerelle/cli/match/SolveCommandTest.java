package org.passerelle.cli.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;

class SolveCommandTest {
  private static final String TWO_MENTEES = "2 2 3\n1 1\n0 0 10\n1 0 9\n1 1 2\n";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String run(String... arguments) throws IOException {
    var out = new ByteArrayOutputStream();
    var command = new SolveCommand();
    command.run(Options.parse(command.usage(), List.of(arguments)), new PrintStream(out));
    return out.toString();
  }

  private Map<?, ?> solve(String problem, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(file("problem.txt", problem), "--json"));
    arguments.addAll(List.of(more));
    return Json.read(run(arguments.toArray(String[]::new)), Map.class);
  }

  @Test
  void saysTheBestTotalAndThatItIsProven() throws IOException {
    var answer = solve(TWO_MENTEES);
    assertThat(List.copyOf(answer.keySet()).toString())
        .isEqualTo("[status, pairs, total, gap, certified, millis, witness]");
    assertThat(answer.get("status")).isEqualTo("optimal");
    assertThat(answer.get("pairs")).isEqualTo(2);
    assertThat(answer.get("total")).isEqualTo(12);
    assertThat(answer.get("gap")).isEqualTo(0);
    assertThat(answer.get("certified")).isEqualTo(true);
  }

  @Test
  void mostPairsMayBeWorthLess() throws IOException {
    String problem = "2 2 3\n1 1\n0 0 10\n1 0 9\n0 1 -20\n";
    assertThat(solve(problem).get("total")).isEqualTo(10);
    var answer = solve(problem, "--objective", "max-pairs");
    assertThat(answer.get("pairs")).isEqualTo(2);
    assertThat(answer.get("total")).isEqualTo(-11);
  }

  @Test
  void theCheapestPerfectMatchingOrAWitnessThatThereIsNone() throws IOException {
    assertThat(solve(TWO_MENTEES, "--objective", "min-cost").get("total")).isEqualTo(12);
    var answer = solve("3 2 3\n1 2\n0 0 1\n1 0 1\n2 1 1\n", "--objective", "min-cost");
    assertThat(answer.get("status")).isEqualTo("infeasible");
    assertThat(answer.get("witness")).isEqualTo(List.of(0, 1));
    assertThat(answer.get("certified")).isEqualTo(true);
    assertThat(answer.get("total")).isNull();
  }

  @Test
  void afterEachOperationTheTotalIsTheBestThereIs() throws IOException {
    String operations = file("ops.tsv", """
        # what happened on Monday
        REJECT\t1\t0\t9\tignored
        CAP\t0\t1
        LEAVE\t0
        RETURN\t0
        PIN\t0\t0
        LEAVE\t0
        """);
    var answer = solve(TWO_MENTEES, "--ops", operations, "--assignment", folder.resolve("out").toString());
    assertThat(answer.get("total")).isEqualTo(12);
    assertThat(answer.get("after")).isEqualTo(List.of(12, 12, 2, 12, 12, 12));
    assertThat(answer.get("refused").toString()).contains("line=7", "a pin stands until the end");
    assertThat(folder.resolve("out")).hasContent("0 0 10\n1 1 2\n");
  }

  @Test
  void costsFollowOperationsToo() throws IOException {
    String operations = file("ops.tsv", "REJECT 0 1\nPIN 1 1\n");
    var answer = solve("2 2 4\n1 1\n0 0 5\n0 1 1\n1 0 1\n1 1 5\n", "--objective", "min-cost", "--ops", operations);
    assertThat(answer.get("total")).isEqualTo(2);
    assertThat(answer.get("after")).isEqualTo(List.of(10, 10));
  }

  @Test
  void whereNotEverybodyCanBeMatchedAnyMoreThereIsNoTotal() throws IOException {
    String operations = file("ops.tsv", "CAP 1 -1\nLEAVE 1\nRETURN 1\nCAP 1 1\n");
    var answer = solve(TWO_MENTEES, "--objective", "min-cost", "--ops", operations);
    assertThat((List<?>) answer.get("after")).isEqualTo(Arrays.asList(null, 10, null, 12));
  }

  @Test
  void badInputIsOneSentenceWithItsLine() throws IOException {
    String problem = file("problem.txt", TWO_MENTEES);
    assertThatThrownBy(() -> run(file("bad.txt", "1 1 1\n1\n0 5 1\n")))
        .isInstanceOf(BadInput.class)
        .hasMessage("Line 3: there is no mentor 5; use 0 to 0.");
    String operations = file("ops.tsv", "REJECT 1 0\nHIRE 3\n");
    assertThatThrownBy(() -> run(problem, "--ops", operations))
        .isInstanceOf(BadInput.class)
        .hasMessage(operations + ", line 2: `HIRE` is no operation; use REJECT, PIN, LEAVE, RETURN or CAP.");
    String outside = file("outside.tsv", "PIN 2 0\n");
    assertThatThrownBy(() -> run(problem, "--ops", outside))
        .hasMessage(outside + ", line 1: the mentee is `2`; it must be a whole number from 0 to 1.");
    assertThatThrownBy(() -> run(problem, "--objective", "luck"))
        .hasMessage("--objective is `luck`; use max-score, max-pairs or min-cost.");
    assertThatThrownBy(() -> run(folder + "/none.txt")).hasMessageContaining("There is no readable file");
  }

  @Test
  void aBrokenArchiveIsSaidToBeOne() throws IOException {
    Path broken = Files.write(folder.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1});
    assertThatThrownBy(() -> run(broken.toString())).isInstanceOf(BadInput.class).hasMessageContaining("broken gzip");
  }
}
