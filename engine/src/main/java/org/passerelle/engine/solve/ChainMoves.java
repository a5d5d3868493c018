package org.passerelle.engine.solve;

import java.util.Arrays;

/** Moves everybody along a chain that was found, from where it begins over where both ends met to where it stops. */
final class ChainMoves {
  private final Market market;
  private final RisingSide rising;
  private final FallingSide falling;
  private int[] mover = new int[64];
  private long[] moverPair = new long[64];
  private int count;

  ChainMoves(Market market, RisingSide rising, FallingSide falling) {
    this.market = market;
    this.rising = rising;
    this.falling = falling;
  }

  void along(Meeting meeting) {
    count = 0;
    int leaver = meeting.leaver;
    if (meeting.mover >= 0) {
      addMove(meeting.mover, meeting.pair);
      backToSeeker(market.mentorOf[meeting.mover]);
      leaver = onToFreePlace(Pairs.other(meeting.pair));
    } else if (meeting.leaver >= 0) {
      backToSeeker(market.mentorOf[meeting.leaver]);
    } else {
      onToFreePlace(meeting.giver);
    }
    if (leaver >= 0 && market.mentorOf[leaver] >= 0) {
      market.unmatch(leaver);
    }
    for (int k = 0; k < count; k++) {
      if (market.mentorOf[mover[k]] >= 0) {
        market.unmatch(mover[k]);
      }
    }
    for (int k = 0; k < count; k++) {
      market.match(mover[k], moverPair[k]);
    }
  }

  private void backToSeeker(int from) {
    int mentor = from;
    while (mentor >= 0 && rising.hasReached(mentor) && rising.mover(mentor) >= 0) {
      int mentee = rising.mover(mentor);
      addMove(mentee, rising.moverPair(mentor));
      mentor = market.mentorOf[mentee];
    }
  }

  /** Returns who stays without at the end, or -1. */
  private int onToFreePlace(int from) {
    int mentor = from;
    while (falling.hasReached(mentor) && falling.mover(mentor) >= 0) {
      if (falling.moverPair(mentor) == Side.LEAVES) {
        return falling.mover(mentor);
      }
      addMove(falling.mover(mentor), falling.moverPair(mentor));
      mentor = Pairs.other(falling.moverPair(mentor));
    }
    return -1;
  }

  private void addMove(int mentee, long pair) {
    if (count == mover.length) {
      mover = Arrays.copyOf(mover, 2 * count);
      moverPair = Arrays.copyOf(moverPair, 2 * count);
    }
    mover[count] = mentee;
    moverPair[count++] = pair;
  }
}
