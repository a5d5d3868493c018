package org.passerelle.engine.solve;

import java.util.function.Supplier;

/**
 * The end of a chain at which a place is free: who would gain most by moving there, who would follow. Prices fall around
 * it. A shortest path in reduced costs (Dijkstra) along the mentors' columns.
 */
final class FallingSide extends Side {
  private final Supplier<PairLists> columns;
  private long[] against = {};

  /** The mentee on the other side who has no place yet, or -1. */
  private int seeker;

  FallingSide(Market market, Meeting meeting, Supplier<PairLists> columns) {
    super(market, meeting);
    this.columns = columns;
  }

  void meets(RisingSide other, int seeker) {
    this.against = other.distance;
    this.seeker = seeker;
  }

  /** Begins with a mentor who has a free place. */
  void startAt(int mentor) {
    reach(mentor, 0, -1, 0);
  }

  /** Begins also with the mentor of somebody who could stay without at this loss. */
  void startWhereLeft(int mentee, long d) {
    int mentor = market.mentorOf[mentee];
    if (d < distance[mentor]) {
      label(mentor, d, mentee, LEAVES);
      heap.add(d, mentor);
      if (d + against[mentor] < meeting.length) {
        meeting.atLeaver(d + against[mentor], mentee);
      }
    }
  }

  @Override
  void advance() {
    long d = heap.lowest();
    int mentor = heap.take();
    if (d == distance[mentor]) {
      settle(mentor, d);
    }
  }

  private void settle(int mentor, long d) {
    markSettled(mentor);
    final PairLists lists = columns.get();
    final long level = d + market.price[mentor];
    final long[] entries = lists.pairs;
    pairsRead += lists.end[mentor] - lists.start[mentor];
    for (int k = lists.start[mentor], end = lists.end[mentor]; k < end; k++) {
      long pair = entries[k];
      int mentee = (int) pair;
      long reached = level + market.utility[mentee] - (pair >> 32);
      if (reached >= meeting.length) {
        continue;
      }
      int from = market.mentorOf[mentee];
      if (from == Market.UNMATCHED) {
        if (alone || mentee == seeker) {
          meeting.atMove(reached, mentee, PairLists.swap(pair, mentor));
        }
      } else if (reached < distance[from]) {
        reach(from, reached, mentee, PairLists.swap(pair, mentor));
      }
    }
  }

  private void reach(int mentor, long d, int mentee, long pair) {
    label(mentor, d, mentee, pair);
    if (alone) {
      long untilWorthless = d + market.price[mentor] - market.ground;
      if (untilWorthless < meeting.length) {
        meeting.atGiver(untilWorthless, mentor);
      }
    }
    if (mentee >= 0 && d + against[mentor] < meeting.length) {
      meeting.atMove(d + against[mentor], mentee, pair);
    }
    heap.add(d, mentor);
  }

  /** Lowers prices by what is left of {@code most} at each distance; returns by how much at most. */
  void lower(long most) {
    for (int k = 0; k < settledCount; k++) {
      int mentor = settled[k];
      long fall = most - distance[mentor];
      if (fall > 0) {
        market.price[mentor] -= fall;
        for (int i = market.firstHeld[mentor]; i >= 0; i = market.nextHeld[i]) {
          market.utility[i] += fall;
        }
      }
    }
    market.shortlist.pricesFellBy(most);
  }
}
