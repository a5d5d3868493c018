package org.passerelle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws docs/architecture.md from the code, so that the map cannot tell of a house that is not there. */
class ArchitectureMapTest {
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final ApplicationModules PARTS = ApplicationModules.of(
      Passerelle.class, resideInAnyPackage("org.passerelle.engine..", "org.passerelle.evidence.."));

  @Test
  void theMapShowsTheHouseAsItIs() throws IOException {
    Path drawn = Path.of("target/architecture.md");
    Files.writeString(drawn, map());
    assertThat(Files.readString(Path.of("../docs/architecture.md")))
        .as("docs/architecture.md is older than the code: copy app/target/architecture.md over it")
        .isEqualTo(Files.readString(drawn));
  }

  private static String map() throws IOException {
    var uses = uses();
    var map = new StringBuilder("""
        # The house

        Drawn by the build from the code and its `package-info.java` files; `ArchitectureMapTest` fails where it is out of date.

        Three kernels of Maven stand on their own: `engine/` (matching) and `evidence/` (evaluation) are plain Java and know
        nothing of the product; `app/` is the product, in the parts below. `benchmarks/` measures.

        Each floor rests on the floors beneath it, never on one above.

        """);
    var floors = floors(uses);
    for (int floor = floors.size() - 1; floor >= 0; floor--) {
      map.append("## Floor ").append(floor).append("\n\n| part | what it is for | uses |\n|---|---|---|\n");
      for (String part : floors.get(floor)) {
        map.append("| `%s` | %s | %s |%n".formatted(part, purpose(part), steps(part, uses)));
      }
      map.append('\n');
    }
    return map.toString().stripTrailing() + "\n";
  }

  private static Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (ApplicationModule part : PARTS) {
      Set<String> used = new TreeSet<>();
      part.getDirectDependencies(PARTS).uniqueModules().forEach(other -> used.add(name(other)));
      uses.put(name(part), used);
    }
    return uses;
  }

  private static String name(ApplicationModule part) {
    return part.getIdentifier().toString();
  }

  private static List<Set<String>> floors(Map<String, Set<String>> uses) {
    List<Set<String>> floors = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    while (placed.size() < uses.size()) {
      Set<String> next = new TreeSet<>();
      uses.forEach((part, used) -> {
        if (!placed.contains(part) && placed.containsAll(used)) {
          next.add(part);
        }
      });
      assertThat(next).as("parts in a circle among " + uses.keySet()).isNotEmpty();
      placed.addAll(next);
      floors.add(next);
    }
    return floors;
  }

  /** What a part uses, without what the parts it names use anyway. */
  private static String steps(String part, Map<String, Set<String>> uses) {
    Set<String> direct = uses.get(part);
    String named = direct.stream()
        .filter(used -> direct.stream().noneMatch(other -> reaches(other, used, uses)))
        .map(used -> "`" + used + "`")
        .collect(joining(", "));
    return named.isEmpty() ? "-" : named;
  }

  private static boolean reaches(String from, String to, Map<String, Set<String>> uses) {
    return uses.get(from).stream().anyMatch(used -> used.equals(to) || reaches(used, to, uses));
  }

  private static String purpose(String part) throws IOException {
    String text = Files.readString(
        Path.of("src/main/java/org/passerelle", part.replace('.', '/'), "package-info.java"));
    var javadoc = JAVADOC.matcher(text);
    assertThat(javadoc.find()).as("what " + part + " is for").isTrue();
    return javadoc.group(1)
        .replaceAll("\\s*\\*\\s*", " ")
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .replaceAll("<[^>]*>", "")
        .replace("|", "\\|")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
