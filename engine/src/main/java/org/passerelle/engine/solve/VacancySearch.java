package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * A mentor has a free place that still has a price: finds who gains most by taking it, others moving along, or lets the
 * price fall. A shortest path in reduced costs (Dijkstra), from the mentor backwards. Same invariants as
 * {@link PlaceSearch}, which must have placed everybody first.
 */
final class VacancySearch {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final Market market;
  private final PairLists columns;
  private final DistanceHeap heap = new DistanceHeap();
  private final long[] distance;
  private final int[] mover;
  private final long[] moverPair;
  private int[] touched = new int[64];
  private int touchedCount;
  private int[] settled = new int[64];
  private int settledCount;
  private long bound;
  private int lastMentor;
  private int joiner;
  private long joinerPair;

  VacancySearch(Market market, PairLists columns) {
    this.market = market;
    this.columns = columns;
    this.distance = new long[market.mentors];
    Arrays.fill(distance, FAR);
    this.mover = new int[market.mentors];
    this.moverPair = new long[market.mentors];
  }

  /** Fills one free place of the mentor, or brings its price to 0. */
  void fill(int start) {
    search(start);
    lowerPrices();
    move(start);
    forget();
  }

  private void search(int start) {
    bound = FAR;
    lastMentor = -1;
    joiner = -1;
    reach(start, 0, -1, 0);
    while (!heap.isEmpty() && heap.lowest() < bound) {
      long d = heap.lowest();
      int mentor = heap.take();
      if (d == distance[mentor]) {
        settle(mentor, d);
      }
    }
  }

  private void settle(int mentor, long d) {
    if (settledCount == settled.length) {
      settled = Arrays.copyOf(settled, 2 * settledCount);
    }
    settled[settledCount++] = mentor;
    final long level = d + market.price[mentor];
    final long[] entries = columns.pairs;
    for (int k = columns.start[mentor], end = columns.end[mentor]; k < end; k++) {
      long pair = entries[k];
      int mentee = (int) pair;
      long reached = level + market.utility[mentee] - (pair >> 32);
      if (reached >= bound) {
        continue;
      }
      int from = market.mentorOf[mentee];
      if (from == Market.UNMATCHED) {
        bound = reached;
        lastMentor = mentor;
        joiner = mentee;
        joinerPair = PairLists.swap(pair, mentor);
      } else if (reached < distance[from]) {
        reach(from, reached, mentee, PairLists.swap(pair, mentor));
      }
    }
  }

  private void reach(int mentor, long d, int mentee, long pair) {
    if (distance[mentor] == FAR) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = mentor;
    }
    distance[mentor] = d;
    mover[mentor] = mentee;
    moverPair[mentor] = pair;
    if (d + market.price[mentor] < bound) {
      bound = d + market.price[mentor];
      lastMentor = mentor;
      joiner = -1;
    }
    heap.add(d, mentor);
  }

  private void lowerPrices() {
    long most = 0;
    for (int k = 0; k < settledCount; k++) {
      int mentor = settled[k];
      long fall = bound - distance[mentor];
      most = Math.max(most, fall);
      market.price[mentor] -= fall;
      for (int i = market.firstHeld[mentor]; i >= 0; i = market.nextHeld[i]) {
        market.utility[i] += fall;
      }
    }
    market.shortlist.pricesFellBy(most);
  }

  private void move(int start) {
    int mentor = lastMentor;
    if (joiner >= 0) {
      market.match(joiner, joinerPair);
    }
    while (mentor != start) {
      int mentee = mover[mentor];
      long pair = moverPair[mentor];
      market.unmatch(mentee);
      market.match(mentee, pair);
      mentor = Pairs.other(pair);
    }
  }

  private void forget() {
    for (int k = 0; k < touchedCount; k++) {
      distance[touched[k]] = FAR;
    }
    touchedCount = 0;
    settledCount = 0;
    heap.clear();
  }
}
