package org.passerelle.engine.solve;

import java.util.Arrays;

/** One of the two ends from which the cheapest chain of moves is searched: mentors by their distance from that end. */
abstract sealed class Side permits RisingSide, FallingSide {
  /** {@link #moverPair} of a mentor where the chain ends because {@link #mover} stays without. */
  static final long LEAVES = -1;

  final Market market;
  final Meeting meeting;

  /** By mentor, {@link Meeting#FAR} where not reached; final once less than {@link #lowest}. */
  final long[] distance;

  /** Who moves next to the mentor on the way from the end to here; -1 at the end itself. */
  final int[] mover;

  final long[] moverPair;
  final DistanceHeap heap = new DistanceHeap();
  int[] settled = new int[64];
  int settledCount;

  /** Whether the search goes all the way by itself, because this side began with a single person or place. */
  boolean alone;

  /** Pairs looked at in this search. */
  long pairsRead;

  private int[] touched = new int[64];
  private int touchedCount;

  Side(Market market, Meeting meeting) {
    this.market = market;
    this.meeting = meeting;
    this.distance = new long[market.mentors];
    Arrays.fill(distance, Meeting.FAR);
    this.mover = new int[market.mentors];
    this.moverPair = new long[market.mentors];
  }

  /** No node beyond those settled is nearer than this. */
  final long lowest() {
    return heap.isEmpty() ? Meeting.FAR : heap.lowest();
  }

  /** Settles the nearest node. */
  abstract void advance();

  final void label(int mentor, long d, int mentee, long pair) {
    if (distance[mentor] == Meeting.FAR) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = mentor;
    }
    distance[mentor] = d;
    mover[mentor] = mentee;
    moverPair[mentor] = pair;
  }

  final void markSettled(int mentor) {
    if (settledCount == settled.length) {
      settled = Arrays.copyOf(settled, 2 * settledCount);
    }
    settled[settledCount++] = mentor;
  }

  final boolean hasReached(int mentor) {
    return distance[mentor] < Meeting.FAR;
  }

  void forget() {
    for (int k = 0; k < touchedCount; k++) {
      distance[touched[k]] = Meeting.FAR;
    }
    touchedCount = 0;
    settledCount = 0;
    pairsRead = 0;
    heap.clear();
  }
}
