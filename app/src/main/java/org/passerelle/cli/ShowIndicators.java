package org.passerelle.cli;

import java.io.PrintStream;
import org.passerelle.access.Network;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.OwnFigures;
import org.passerelle.programmes.blueprint.Blueprint;
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
      print(house, network, options.word("PROGRAMME"), options, out);
    }
  }

  /** A programme that names figures of its own is reported by them. */
  static void print(House house, Network network, String programme, Options options, PrintStream out) {
    try {
      house
          .operator(network, options, "indicators")
          .run(
              () -> {
                Blueprint blueprint = house.part(Indicators.class).blueprint(programme);
                if (blueprint.figures().isEmpty()) {
                  FigureReport.of(house.part(Indicators.class).of(programme, Definition.of(blueprint)))
                      .print(options, out);
                } else {
                  new OwnFigureReport(house.part(OwnFigures.class).of(programme)).print(options, out);
                }
              });
    } catch (NotFound none) {
      throw new BadInput("The network %s runs no programme %s.".formatted(network.slug(), programme));
    }
  }
}
