package org.passerelle.replay;

import java.time.LocalDate;
import org.passerelle.access.Network;
import org.springframework.stereotype.Component;

/**
 * The published history of DUO for a JOB at its size of 2019: almost 2,500 duos since the start, 950 active mentors, three
 * of four mentees with a positive outcome within twelve months and over half in work. The size is given; every figure that
 * is shown afterwards is counted from what these people did.
 */
@Component
public class DuoReplay {
  private static final Plan PUBLISHED = new Plan(312, 2_500, 1.8, 1.18, 950, 3, 0.12, 0, 0.9, 0.74, 0.53);
  private static final long SEED = 20_130_101L;
  private final Stagehand stagehand;

  DuoReplay(Stagehand stagehand) {
    this.stagehand = stagehand;
  }

  /** Founds a network and plays its history; the product's clock stands at the evening of {@code today} afterwards. */
  public Network play(String slug, LocalDate today) {
    Network network =
        stagehand.found(slug, "DUO for a JOB (replay)", Network.Kind.REPLAY, PUBLISHED, today);
    stagehand.play("duo", "Brussels", PUBLISHED, today, stagehand.hire(network, 24, 8), SEED);
    return network;
  }
}
