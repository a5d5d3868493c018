package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Finds a place for one mentee at the least loss to the whole, moving others along if that pays, and raises prices just
 * enough that everybody keeps a best choice. A shortest path in reduced costs (Dijkstra), from the mentee.
 *
 * <p>Before and after each search: every pair has {@code utility + price >= score}, matched pairs exactly that.
 */
final class PlaceSearch {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final Market market;
  private final DistanceHeap heap = new DistanceHeap();
  private final long[] mentorDistance;
  private final long[] reachedByPair;
  private final int[] reachedBy;
  private int[] touched = new int[64];
  private int touchedCount;
  private int[] settled = new int[64];
  private int settledCount;
  private int[] tree = new int[64];
  private int treeCount;
  private final long[] menteeDistance;

  private long bound;
  private int lastMentor;
  private int leaver;

  PlaceSearch(Market market) {
    this.market = market;
    this.mentorDistance = new long[market.mentors];
    Arrays.fill(mentorDistance, FAR);
    this.reachedBy = new int[market.mentors];
    this.reachedByPair = new long[market.mentors];
    this.menteeDistance = new long[market.mentees];
  }

  /**
   * Places the mentee, or leaves whoever is best left without.
   *
   * @return false if the mentee must be matched but no mentor reachable by moving others has a place left
   */
  boolean place(int mentee) {
    market.utility[mentee] = Math.max(market.outside, market.shortlist.topGain(mentee));
    bound = FAR;
    lastMentor = -1;
    leaver = -1;
    expand(mentee, 0);
    while (!heap.isEmpty() && heap.lowest() < bound) {
      long d = heap.lowest();
      int node = heap.take();
      if (node < 0) {
        readWholeRow(~node, d);
      } else if (d == mentorDistance[node]) {
        settle(node, d);
      }
    }
    boolean found = bound < FAR;
    if (found) {
      raisePrices();
      move(mentee);
      forget();
    }
    return found;
  }

  /** After a failure: the mentees reached, who together have fewer places than they are; ascending. */
  int[] withoutPlace() {
    int[] mentees = Arrays.copyOf(tree, treeCount);
    Arrays.sort(mentees);
    return mentees;
  }

  private void expand(int mentee, long d) {
    if (treeCount == tree.length) {
      tree = Arrays.copyOf(tree, 2 * treeCount);
    }
    tree[treeCount++] = mentee;
    menteeDistance[mentee] = d;
    long level = d + market.utility[mentee];
    if (market.outside > Market.NEVER && level - market.outside < bound) {
      bound = level - market.outside;
      lastMentor = -1;
      leaver = mentee;
    }
    if (d >= bound) {
      return;
    }
    int base = mentee * Shortlist.SIZE;
    relax(mentee, level, market.shortlist.best, base, base + Shortlist.SIZE);
    long rest = market.shortlist.rest(mentee);
    if (level - rest < bound) {
      heap.add(Math.max(d, level - rest), ~mentee);
    }
  }

  private void relax(int mentee, long level, long[] pairs, int from, int to) {
    final long[] price = market.price;
    for (int k = from; k < to; k++) {
      long pair = pairs[k];
      int mentor = (int) pair;
      long d = level - (pair >> 32) + price[mentor];
      if (d < bound && d < mentorDistance[mentor]) {
        reach(mentor, d, mentee, pair);
      }
    }
  }

  private void reach(int mentor, long d, int mentee, long pair) {
    if (mentorDistance[mentor] == FAR) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = mentor;
    }
    mentorDistance[mentor] = d;
    reachedBy[mentor] = mentee;
    reachedByPair[mentor] = pair;
    if (market.hasPlace(mentor)) {
      bound = d;
      lastMentor = mentor;
      leaver = -1;
    } else {
      heap.add(d, mentor);
    }
  }

  private void settle(int mentor, long d) {
    if (settledCount == settled.length) {
      settled = Arrays.copyOf(settled, 2 * settledCount);
    }
    settled[settledCount++] = mentor;
    for (int k = market.firstHeld[mentor]; k >= 0; k = market.nextHeld[k]) {
      expand(k, d);
    }
  }

  private void readWholeRow(int mentee, long d) {
    Shortlist list = market.shortlist;
    list.refresh(mentee);
    long level = menteeDistance[mentee] + market.utility[mentee];
    int base = mentee * Shortlist.SIZE;
    relax(mentee, level, list.best, base, base + Shortlist.SIZE);
    long next = level - list.rest(mentee);
    if (next < bound) {
      if (next > d) {
        heap.add(next, ~mentee);
      } else {
        relax(mentee, level, list.rows.pairs, list.rows.start[mentee], list.rows.end[mentee]);
      }
    }
  }

  private void raisePrices() {
    for (int k = 0; k < settledCount; k++) {
      int mentor = settled[k];
      market.price[mentor] += bound - mentorDistance[mentor];
    }
    for (int k = 0; k < treeCount; k++) {
      int mentee = tree[k];
      if (menteeDistance[mentee] < bound) {
        market.utility[mentee] -= bound - menteeDistance[mentee];
      }
    }
  }

  private void move(int start) {
    int mentor = lastMentor;
    if (leaver >= 0) {
      if (leaver == start) {
        return;
      }
      mentor = market.mentorOf[leaver];
      market.unmatch(leaver);
    }
    while (true) {
      int mentee = reachedBy[mentor];
      int left = market.mentorOf[mentee];
      if (left >= 0) {
        market.unmatch(mentee);
      }
      market.match(mentee, reachedByPair[mentor]);
      if (mentee == start) {
        return;
      }
      mentor = left;
    }
  }

  private void forget() {
    for (int k = 0; k < touchedCount; k++) {
      mentorDistance[touched[k]] = FAR;
    }
    touchedCount = 0;
    settledCount = 0;
    treeCount = 0;
    heap.clear();
  }
}
