package org.passerelle.cli;

import java.io.PrintStream;
import org.passerelle.access.Network;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.scope.NotFound;

/** Prints a programme's figures, computed as the dashboard computes them. */
final class ShowIndicators implements Command {
  @Override
  public String usage() {
    return "PROGRAMME [--data DIR] [--network SLUG] [--as NAME] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    try (House house = House.open(options)) {
      Network network = house.network(options);
      FigureReport report = report(house, network, options.word("PROGRAMME"), options);
      report.print(options, out);
    }
  }

  static FigureReport report(House house, Network network, String programme, Options options) {
    Indicators indicators = house.part(Indicators.class);
    try {
      return house
          .operator(network, options, "indicators")
          .call(() -> FigureReport.of(indicators.of(programme, Definition.of(indicators.blueprint(programme)))));
    } catch (NotFound none) {
      throw new BadInput("The network %s runs no programme %s.".formatted(network.slug(), programme));
    }
  }
}
