package org.passerelle.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.replay.DuoReplay;

/** Plays the history of a published practice and prints the figures that come out of it. */
final class PlayReplay implements Command {
  @Override
  public String usage() {
    return "PRACTICE [--data DIR] [--network SLUG] [--as NAME] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    String practice = options.word("PRACTICE");
    if (!practice.equals("duo")) {
      throw new BadInput("There is no replay of %s; there is: duo.".formatted(practice));
    }
    String slug = options.value("network").orElse("replay-" + practice);
    try (House house = House.openUnused(options)) {
      if (house.part(Networks.class).withSlug(slug).isPresent()) {
        throw new BadInput(
            "The network %s has been played already; choose another name with --network, or a new --data."
                .formatted(slug));
      }
      Network network = house.part(DuoReplay.class).play(slug, LocalDate.now());
      ShowIndicators.report(house, network, practice, options).print(options, out);
    }
  }
}
