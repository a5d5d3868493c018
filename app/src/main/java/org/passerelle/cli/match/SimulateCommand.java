package org.passerelle.cli.match;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Command;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;
import org.passerelle.engine.simulate.Assumptions;
import org.passerelle.engine.simulate.Policy;
import org.passerelle.engine.simulate.Simulation;

/** Plays a programme's year under several matching policies. Without {@code --mentors}: once ample, once scarce. */
public final class SimulateCommand implements Command {
  private static final int USUAL_SEEDS = 30;
  private static final int MOST_SEEDS = 1000;
  private static final int MOST_PEOPLE = 20_000;

  @Override
  public String usage() {
    return "[--policy NAMES] [--seeds N] [--mentors N] [--arrivals N] [--out FILE] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws IOException {
    List<Policy> policies = policies(options);
    int seeds = options.number("seeds", 1, MOST_SEEDS).orElse(USUAL_SEEDS);
    List<SimulatedScenario> scenarios =
        assumptions(options).stream()
            .map(assumed -> new SimulatedScenario(assumed, seeds, Simulation.run(assumed, policies, seeds)))
            .toList();
    var report = new SimulationReport(scenarios);
    if (options.value("out").isPresent()) {
      write(Path.of(options.value("out").get()), report);
    }
    if (options.flag("json")) {
      Json.print(out, new Answer(seeds, scenarios.stream().map(SimulatedScenario::asData).toList()));
    } else {
      out.print(report.markdown());
    }
  }

  private static List<Policy> policies(Options options) {
    if (options.value("policy").isEmpty()) {
      return Policy.all();
    }
    try {
      return Stream.of(options.value("policy").get().split(",")).map(String::strip).map(Policy::named).toList();
    } catch (IllegalArgumentException unknown) {
      throw new BadInput("--policy: " + unknown.getMessage());
    }
  }

  private static List<Assumptions> assumptions(Options options) {
    int arrivals = options.number("arrivals", 1, MOST_PEOPLE).orElse((int) Assumptions.AMPLE.arrivalsPerYear());
    OptionalInt mentors = options.number("mentors", 1, MOST_PEOPLE);
    Stream<Assumptions> chosen =
        mentors.isPresent()
            ? Stream.of(Assumptions.AMPLE.withMentors(mentors.getAsInt()))
            : Stream.of(Assumptions.AMPLE, Assumptions.SCARCE);
    return chosen.map(assumed -> assumed.withArrivals(arrivals)).toList();
  }

  private static void write(Path file, SimulationReport report) throws IOException {
    boolean html = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".html");
    try {
      Files.writeString(file, html ? report.html() : report.markdown());
    } catch (IOException unwritable) {
      throw new BadInput("The report cannot be written to %s: choose another place with --out.".formatted(file));
    }
  }

  private record Answer(int seeds, List<SimulatedScenario.Data> scenarios) {}
}
