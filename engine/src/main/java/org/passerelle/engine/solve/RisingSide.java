package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * The end of a chain at which somebody looks for a place: whose place would be taken, where they would go then. Prices
 * rise around it. A shortest path in reduced costs (Dijkstra) along the mentees' rows.
 */
final class RisingSide extends Side {
  /** Mentees without a place from whom the search began. */
  private int[] roots = new int[16];

  private int rootCount;
  private long[] against = {};

  RisingSide(Market market, Meeting meeting) {
    super(market, meeting);
  }

  void meets(FallingSide other) {
    against = other.distance;
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
    if (d < distance[mentor]) {
      label(mentor, d, -1, 0);
      heap.add(d, mentor);
    }
  }

  @Override
  void advance() {
    long d = heap.lowest();
    int node = heap.take();
    if (node < 0) {
      readWholeRow(~node, d);
    } else if (d == distance[node]) {
      markSettled(node);
      for (int k = market.firstHeld[node]; k >= 0; k = market.nextHeld[k]) {
        expand(k, d);
      }
    }
  }

  private void expand(int mentee, long d) {
    long level = d + market.utility[mentee];
    if (alone && market.outside > Market.NEVER && level - market.outside < meeting.length) {
      meeting.atLeaver(level - market.outside, mentee);
    }
    if (d >= meeting.length) {
      return;
    }
    int base = mentee * Shortlist.SIZE;
    relax(mentee, level, market.shortlist.best, base, base + Shortlist.SIZE);
    long rest = market.shortlist.rest(mentee);
    if (level - rest < meeting.length) {
      heap.add(Math.max(d, level - rest), ~mentee);
    }
  }

  private void relax(int mentee, long level, long[] pairs, int from, int to) {
    final long[] price = market.price;
    pairsRead += to - from;
    for (int k = from; k < to; k++) {
      long pair = pairs[k];
      int mentor = (int) pair;
      long d = level - (pair >> 32) + price[mentor];
      if (d < meeting.length && d < distance[mentor]) {
        reach(mentor, d, mentee, pair);
      }
    }
  }

  private void reach(int mentor, long d, int mentee, long pair) {
    label(mentor, d, mentee, pair);
    if (alone && market.hasPlace(mentor)) {
      meeting.atMove(d, mentee, pair);
      return;
    }
    if (d + against[mentor] < meeting.length) {
      meeting.atMove(d + against[mentor], mentee, pair);
    }
    heap.add(d, mentor);
  }

  private void readWholeRow(int mentee, long d) {
    Shortlist list = market.shortlist;
    list.refresh(mentee);
    int from = market.mentorOf[mentee];
    long level = (from < 0 ? 0 : distance[from]) + market.utility[mentee];
    int base = mentee * Shortlist.SIZE;
    pairsRead += list.rows.end[mentee] - list.rows.start[mentee];
    relax(mentee, level, list.best, base, base + Shortlist.SIZE);
    long next = level - list.rest(mentee);
    if (next < meeting.length) {
      if (next > d) {
        heap.add(next, ~mentee);
      } else {
        relax(mentee, level, list.rows.pairs, list.rows.start[mentee], list.rows.end[mentee]);
      }
    }
  }

  /** Raises prices by what is left of {@code most} at each distance, so that those involved keep a best choice. */
  void raise(long most) {
    for (int k = 0; k < rootCount; k++) {
      market.utility[roots[k]] -= most;
    }
    for (int k = 0; k < settledCount; k++) {
      int mentor = settled[k];
      long rise = most - distance[mentor];
      if (rise > 0) {
        market.price[mentor] += rise;
        for (int i = market.firstHeld[mentor]; i >= 0; i = market.nextHeld[i]) {
          market.utility[i] -= rise;
        }
      }
    }
  }

  /** After a search that found no chain: the mentees reached, ascending. */
  int[] menteesReached() {
    int[] mentees = Arrays.copyOf(roots, market.mentees);
    int count = rootCount;
    for (int k = 0; k < settledCount; k++) {
      for (int i = market.firstHeld[settled[k]]; i >= 0; i = market.nextHeld[i]) {
        mentees[count++] = i;
      }
    }
    mentees = Arrays.copyOf(mentees, count);
    Arrays.sort(mentees);
    return mentees;
  }

  @Override
  void forget() {
    super.forget();
    rootCount = 0;
  }
}
