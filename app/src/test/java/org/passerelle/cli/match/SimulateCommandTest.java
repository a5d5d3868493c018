package org.passerelle.cli.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;

class SimulateCommandTest {
  @TempDir Path folder;

  private static String run(String... arguments) throws Exception {
    var command = new SimulateCommand();
    var bytes = new ByteArrayOutputStream();
    command.run(
        Options.parse(command.usage(), List.of(arguments)), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  @SuppressWarnings("unchecked")
  void policiesStandSideBySideWithIntervals() throws Exception {
    Map<String, Object> answer =
        Json.read(
            run("--json", "--seeds", "2", "--mentors", "40", "--arrivals", "150", "--policy", "first-come,weekly"),
            Map.class);
    assertThat(answer.get("seeds")).isEqualTo(2);
    var scenario = ((List<Map<String, Object>>) answer.get("scenarios")).getFirst();
    var policies = (List<Map<String, Object>>) scenario.get("policies");
    assertThat(policies).extracting(policy -> policy.get("policy")).containsExactly("first-come", "weekly");
    var quality =
        (Map<String, Double>) ((Map<String, Object>) policies.get(1).get("measures")).get("qualityPerArrival");
    assertThat(quality.get("mean")).isBetween(quality.get("low"), quality.get("high")).isBetween(0.01, 1.0);
  }

  @Test
  void theReportIsAPageOrPlainText() throws Exception {
    Path page = folder.resolve("report.html");
    String text = run("--seeds", "1", "--mentors", "30", "--arrivals", "100", "--policy", "daily", "--out", page.toString());
    assertThat(text).contains("| policy | median wait, days |", "| daily |", "- daily: the best whole set, each day");
    assertThat(Files.readString(page)).contains("<html lang=\"en\">", "<th scope=\"row\">daily</th>").endsWith("</html>\n");
  }

  @Test
  void anUnknownPolicyIsAnsweredInOneSentence() {
    assertThatThrownBy(() -> run("--policy", "hourly"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("There is no policy 'hourly': choose among first-come, daily,");
  }
}
