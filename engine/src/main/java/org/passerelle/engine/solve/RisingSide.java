package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * The end of a chain at which somebody looks for a place: whose place would be taken, where they would go then. Prices
 * rise around it. Reads the mentees' lists.
 */
final class RisingSide extends Side {
  /** Mentees without a place from whom the search began. */
  private int[] roots = new int[16];

  private int rootCount;
  private long[] against = {};

  RisingSide(Market market, Meeting meeting, OrderedLists rows) {
    super(market, meeting, rows);
  }

  void meets(FallingSide other) {
    against = other.label;
  }

  /** Begins with a mentee who has no place. */
  void startWith(int mentee) {
    if (rootCount == roots.length) {
      roots = Arrays.copyOf(roots, 2 * rootCount);
    }
    roots[rootCount++] = mentee;
    expand(mentee, 0);
  }

  /** Begins also with a mentor of whom a place could be given up at this loss. */
  void startAt(int mentor, long d) {
    if (d < label[mentor * LABEL]) {
      label(mentor, d, -1, 0);
      keep(d, mentor);
    }
  }

  @Override
  void settle(int mentor, long d) {
    for (int k = market.firstHeld[mentor]; k >= 0; k = market.nextHeld[k]) {
      expand(k, d);
    }
  }

  private void expand(int mentee, long d) {
    long utility = market.utility[mentee];
    if (alone && d + utility - market.outside < meeting.length) {
      meeting.atLeaver(d + utility - market.outside, mentee);
    }
    read(mentee, utility, d);
  }

  @Override
  long distanceOf(int mentee) {
    int mentor = market.mentorOf[mentee];
    return mentor < 0 ? 0 : distance(mentor);
  }

  @Override
  long valueOf(int mentee) {
    return market.utility[mentee];
  }

  @Override
  void relax(int mentee, long level, int from, int to) {
    final long[] entries = ordered.entries;
    final long[] price = market.price;
    pairsRead += to - from;
    for (int k = from; k < to; k++) {
      long pair = entries[2 * k + 1];
      int mentor = (int) pair;
      long d = level - (pair >> 32) + price[mentor];
      if (d < meeting.length && d < label[mentor * LABEL]) {
        reach(mentor, d, mentee, pair);
      }
    }
  }

  private void reach(int mentor, long d, int mentee, long pair) {
    long whole = alone && market.hasPlace(mentor) ? d : d + against[mentor * LABEL];
    if (whole < meeting.length) {
      label(mentor, d, mentee, pair);
      meeting.atMove(whole, mentee, pair);
    }
    if (d + settledOpposite < meeting.length) {
      label(mentor, d, mentee, pair);
      heap.add(d, mentor);
    }
  }

  /**
   * Raises prices by what is left of {@code most} at each distance, so that those involved keep a best choice.
   *
   * @param columns told whose utility fell
   */
  void raise(long most, OrderedLists columns) {
    for (int k = 0; k < rootCount; k++) {
      market.utility[roots[k]] -= most;
      columns.fell(roots[k]);
    }
    for (int k = 0; k < settledCount; k++) {
      int mentor = settled[k];
      long rise = most - distance(mentor);
      if (rise > 0) {
        market.price[mentor] += rise;
        for (int i = market.firstHeld[mentor]; i >= 0; i = market.nextHeld[i]) {
          market.utility[i] -= rise;
          columns.fell(i);
        }
      }
    }
  }

  @Override
  void forget() {
    super.forget();
    rootCount = 0;
  }
}
