package org.passerelle.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.replay.DuoReplay;
import org.passerelle.replay.PublishedHistories;
import org.passerelle.replay.PublishedReplay;
import org.passerelle.scope.MovableClock;

/** Plays the history of a published practice and prints the figures that come out of it. */
final class PlayReplay implements Command {
  private static final String DUO = "duo";

  @Override
  public String usage() {
    return "PRACTICE [--data DIR] [--network SLUG] [--as NAME] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    String practice = options.word("PRACTICE");
    if (!practice.equals(DUO) && !PublishedHistories.all().contains(practice)) {
      throw new BadInput(
          "There is no replay of %s; there are: %s, %s."
              .formatted(practice, DUO, String.join(", ", PublishedHistories.all())));
    }
    String slug = options.value("network").orElse("replay-" + practice);
    try (House house = House.openUnused(options)) {
      if (house.part(Networks.class).withSlug(slug).isPresent()) {
        throw new BadInput(
            "The network %s has been played already; choose another name with --network, or a new --data."
                .formatted(slug));
      }
      LocalDate today = LocalDate.now(house.part(MovableClock.class));
      Network network =
          practice.equals(DUO)
              ? house.part(DuoReplay.class).play(slug, today)
              : house.part(PublishedReplay.class).play(practice, slug, today);
      ShowIndicators.print(house, network, practice, options, out);
    }
  }
}
