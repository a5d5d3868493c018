package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * What the whole would lose if a pair were forced: the shortest way, in reduced costs, to make room with the mentor and to
 * use the place that the mentee leaves. Changes nothing.
 */
final class ForcedPairSearch {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final Market market;
  private final ChainSearch chains;
  private final DistanceHeap heap = new DistanceHeap();
  private final long[] distance;
  private int[] touched = new int[64];
  private int touchedCount;

  ForcedPairSearch(Market market, ChainSearch chains) {
    this.market = market;
    this.chains = chains;
    this.distance = new long[market.mentors];
    Arrays.fill(distance, FAR);
  }

  /** @param pair of the mentee, not matched; its mentor has at least one place */
  long loss(int mentee, long pair) {
    int mentor = (int) pair;
    int left = market.mentorOf[mentee];
    long own = market.utility[mentee] + market.price[mentor] - (pair >> 32);
    long leftFree = left < 0 ? 0 : chains.distance(left);
    return own + makeRoom(mentor, left, leftFree);
  }

  /** Shortest way from the mentor's place to the one left, or to nobody and from there to the one left. */
  private long makeRoom(int from, int left, long leftFree) {
    long shortest = FAR;
    reach(from, 0);
    while (!heap.isEmpty() && heap.lowest() < shortest) {
      long d = heap.lowest();
      int mentor = heap.take();
      if (d != distance[mentor]) {
        continue;
      }
      if (mentor == left) {
        shortest = d;
        break;
      }
      if (market.hasPlace(mentor)) {
        shortest = Math.min(shortest, d + leftFree);
      }
      for (int k = market.firstHeld[mentor]; k >= 0; k = market.nextHeld[k]) {
        if (market.outside > Market.NEVER) {
          shortest = Math.min(shortest, d + market.utility[k] - market.outside + leftFree);
        }
        expand(k, d, shortest);
      }
    }
    for (int k = 0; k < touchedCount; k++) {
      distance[touched[k]] = FAR;
    }
    touchedCount = 0;
    heap.clear();
    return shortest;
  }

  private void expand(int mentee, long d, long limit) {
    PairLists rows = market.shortlist.rows;
    long level = d + market.utility[mentee];
    for (int k = rows.start[mentee]; k < rows.end[mentee]; k++) {
      long pair = rows.pairs[k];
      long reached = level - (pair >> 32) + market.price[(int) pair];
      if (reached < limit && reached < distance[(int) pair]) {
        reach((int) pair, reached);
      }
    }
  }

  private void reach(int mentor, long d) {
    if (distance[mentor] == FAR) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = mentor;
    }
    distance[mentor] = d;
    heap.add(d, mentor);
  }
}
