package org.passerelle.cli.blueprint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Command;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.yaml.Problem;

/** Says whether a blueprint can be used, or everything that is wrong with it, one line each. */
public final class CheckCommand implements Command {

  @Override
  public String usage() {
    return "FILE [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws IOException {
    Path file = Path.of(options.word("FILE"));
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new BadInput("There is no readable file %s; give the path of a blueprint.".formatted(file));
    }
    boolean json = options.flag("json");
    switch (Blueprints.load(file)) {
      case Blueprints.Loaded loaded -> {
        Summary summary = Summary.of(loaded);
        if (json) {
          Json.print(out, summary);
        } else {
          out.println(summary.inWords(file));
        }
      }
      case Blueprints.Refused refused -> {
        if (json) {
          Json.print(out, new Complaints(false, refused.problems()));
        } else {
          refused.problems().forEach(out::println);
        }
        throw new BadInput("%s is refused: %s.".formatted(file, counted(refused.problems().size())));
      }
    }
  }

  private static String counted(int problems) {
    return problems == 1 ? "mend the problem above" : "mend the %d problems above".formatted(problems);
  }

  private record Complaints(boolean ok, List<Problem> problems) {}

  private record Summary(
      boolean ok, String key, int version, String sha256, List<String> languages, List<String> roles, int stages) {

    static Summary of(Blueprints.Loaded loaded) {
      Blueprint blueprint = loaded.blueprint();
      return new Summary(
          true,
          blueprint.key(),
          blueprint.version(),
          loaded.sha256(),
          blueprint.languages().stream().map(Language::tag).toList(),
          blueprint.roles().stream().map(Role::key).toList(),
          blueprint.roles().stream().mapToInt(role -> role.journey().size()).sum());
    }

    String inWords(Path file) {
      return "%s is right: %s, version %d, for %s, %d stages, in %s"
          .formatted(file, key, version, String.join(" and ", roles), stages, String.join(" ", languages));
    }
  }
}
