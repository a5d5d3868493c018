package org.passerelle.engine.solve;

/**
 * The places of all mentors during an auction: who holds each and for what bid. Each mentor's places form a heap, lowest
 * bid first, so that whoever must leave stands at its top.
 */
final class Places {
  private final int[] start;
  private final int[] holder;
  private final long[] bid;
  private final int[] filled;

  Places(Market market) {
    int m = market.mentors;
    this.filled = market.filled;
    this.start = new int[m + 1];
    for (int j = 0; j < m; j++) {
      long end = start[j] + (long) Math.min(market.capacity[j], market.mentees);
      if (end > Integer.MAX_VALUE - 8) {
        throw new UnusableProblem("The mentors offer more places than one solve can hold.");
      }
      start[j + 1] = (int) end;
    }
    this.holder = new int[start[m]];
    this.bid = new long[start[m]];
  }

  boolean isFull(int mentor) {
    return filled[mentor] == start[mentor + 1] - start[mentor];
  }

  /** Lowest bid among the holders; only for a mentor who has any. */
  long lowestBid(int mentor) {
    return bid[start[mentor]];
  }

  /** Gives a free place to the mentee. */
  void take(int mentor, int mentee, long offer) {
    siftUp(start[mentor], filled[mentor]++, mentee, offer);
  }

  /** Gives the place of the lowest bid to the mentee; returns who held it. */
  int outbid(int mentor, int mentee, long offer) {
    int at = start[mentor];
    int loser = holder[at];
    siftDown(at, 0, start[mentor + 1] - at, mentee, offer);
    return loser;
  }

  void vacate(int mentor, int mentee) {
    int base = start[mentor];
    int at = 0;
    while (holder[base + at] != mentee) {
      at++;
    }
    int last = --filled[mentor];
    if (at < last) {
      int moved = holder[base + last];
      long offer = bid[base + last];
      siftUp(base, at, moved, offer);
      if (holder[base + at] == moved) {
        siftDown(base, at, last, moved, offer);
      }
    }
  }

  void lowerBids(int mentor, long amount) {
    for (int k = start[mentor], end = k + filled[mentor]; k < end; k++) {
      bid[k] = Math.max(0, bid[k] - amount);
    }
  }

  private void siftUp(int base, int at, int mentee, long offer) {
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (bid[base + parent] <= offer) {
        break;
      }
      bid[base + at] = bid[base + parent];
      holder[base + at] = holder[base + parent];
      at = parent;
    }
    bid[base + at] = offer;
    holder[base + at] = mentee;
  }

  private void siftDown(int base, int at, int size, int mentee, long offer) {
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && bid[base + child + 1] < bid[base + child]) {
        child++;
      }
      if (bid[base + child] >= offer) {
        break;
      }
      bid[base + at] = bid[base + child];
      holder[base + at] = holder[base + child];
      at = child;
    }
    bid[base + at] = offer;
    holder[base + at] = mentee;
  }
}
