package org.passerelle.engine.solve;

/**
 * The end of a chain at which a place is free: who would gain most by moving there, who would follow. Prices fall around
 * it. Reads the mentors' lists.
 */
final class FallingSide extends Side {
  private long[] against = {};

  /** The mentee on the other side who has no place yet, or -1. */
  private int seeker;

  FallingSide(Market market, Meeting meeting, OrderedLists columns) {
    super(market, meeting, columns);
  }

  void meets(RisingSide other, int seeker) {
    this.against = other.label;
    this.seeker = seeker;
  }

  /** Begins with a mentor who has a free place. */
  void startAt(int mentor) {
    reach(mentor, 0, -1, 0);
  }

  /** Begins also with the mentor of somebody who could stay without at this loss. */
  void startWhereLeft(int mentee, long d) {
    int mentor = market.mentorOf[mentee];
    if (d < label[mentor * LABEL]) {
      label(mentor, d, mentee, LEAVES);
      keep(d, mentor);
      if (d + against[mentor * LABEL] < meeting.length) {
        meeting.atLeaver(d + against[mentor * LABEL], mentee);
      }
    }
  }

  @Override
  void settle(int mentor, long d) {
    read(mentor, market.price[mentor], d);
  }

  @Override
  long distanceOf(int mentor) {
    return distance(mentor);
  }

  @Override
  long valueOf(int mentor) {
    return market.price[mentor];
  }

  @Override
  void relax(int mentor, long level, int fromPair, int toPair) {
    final long[] entries = ordered.entries;
    final long[] utility = market.utility;
    pairsRead += toPair - fromPair;
    for (int k = fromPair; k < toPair; k++) {
      long pair = entries[2 * k + 1];
      int mentee = (int) pair;
      long reached = level + utility[mentee] - (pair >> 32);
      if (reached >= meeting.length) {
        continue;
      }
      int from = market.mentorOf[mentee];
      if (from == Market.UNMATCHED) {
        if (alone || mentee == seeker) {
          meeting.atMove(reached, mentee, PairLists.swap(pair, mentor));
        }
      } else if (reached < label[from * LABEL]) {
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
    if (mentee >= 0 && d + against[mentor * LABEL] < meeting.length) {
      meeting.atMove(d + against[mentor * LABEL], mentee, pair);
    }
    keep(d, mentor);
  }

  /**
   * Lowers prices by what is left of {@code most} at each distance.
   *
   * @param rows told whose price fell
   */
  void lower(long most, OrderedLists rows) {
    for (int k = 0; k < settledCount; k++) {
      int mentor = settled[k];
      long fall = most - distance(mentor);
      if (fall > 0) {
        market.price[mentor] -= fall;
        rows.fell(mentor);
        for (int i = market.firstHeld[mentor]; i >= 0; i = market.nextHeld[i]) {
          market.utility[i] += fall;
        }
      }
    }
  }
}
