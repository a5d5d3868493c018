package org.passerelle.replay;

import java.time.LocalDate;
import org.passerelle.access.Network;
import org.passerelle.programmes.Edition;
import org.springframework.boot.test.context.TestComponent;

/** A network with a short history in it: people at every stage, duos that walk, pause, end, and what came of them. */
@TestComponent
public class PlayedNetwork {
  private static final Plan SHORT = new Plan(30, 5, 1.0, 1.5, 5, 1, 0.12, 0.12, 0.9, 0.74, 0.53);
  private final Stagehand stagehand;

  PlayedNetwork(Stagehand stagehand) {
    this.stagehand = stagehand;
  }

  public record Played(Network network, Edition edition) {}

  /** The product's clock stands at the evening of {@code today} afterwards. */
  public Played play(String slug, LocalDate today) {
    Network network = stagehand.found(slug, "Played " + slug, Network.Kind.LIVE, SHORT, today);
    return new Played(network, stagehand.play("duo", "Brussels", SHORT, today, stagehand.hire(network, 2, 2), 3));
  }
}
