package org.passerelle.engine.solve;

/**
 * The places of all mentors during an auction: who holds each and for what bid. Keeps the price of a mentor whose places
 * are all held at the lowest of their bids; that holder is the one who must leave next.
 */
final class Places {
  /** Of mentor {@code j}, at {@code j * DESK}: number of places, how many are held, the only holder or where the heap is. */
  private static final int DESK = 4;

  private static final int HELD = 1;
  private static final int HOLDER = 2;
  private static final int HEAP = 3;

  private final long[] price;
  private final int[] desk;

  /** Mentors with several places: their holders as a heap by bid, lowest first. A single holder's bid is the price. */
  private final int[] holder;

  private final long[] bid;

  Places(Market market) {
    this.price = market.price;
    this.desk = new int[market.mentors * DESK];
    long used = 0;
    for (int j = 0; j < market.mentors; j++) {
      int places = Math.min(market.capacity[j], market.mentees);
      desk[j * DESK] = places;
      if (places > 1) {
        desk[j * DESK + HEAP] = (int) used;
        used += places;
        if (used > Integer.MAX_VALUE - 8) {
          throw new UnusableProblem("The mentors offer more places than one solve can hold.");
        }
      }
    }
    this.holder = new int[(int) used];
    this.bid = new long[(int) used];
  }

  boolean isFull(int mentor) {
    return desk[mentor * DESK + HELD] == desk[mentor * DESK];
  }

  /** Gives a free place to the mentee. */
  void take(int mentor, int mentee, long offer) {
    int at = mentor * DESK;
    int places = desk[at];
    int held = desk[at + HELD]++;
    if (places == 1) {
      desk[at + HOLDER] = mentee;
      price[mentor] = offer;
      return;
    }
    int heap = desk[at + HEAP];
    siftUp(heap, held, mentee, offer);
    if (held + 1 == places) {
      price[mentor] = bid[heap];
    }
  }

  /** Gives the place of the lowest bid to the mentee; returns who held it. */
  int outbid(int mentor, int mentee, long offer) {
    int at = mentor * DESK;
    int places = desk[at];
    if (places == 1) {
      int loser = desk[at + HOLDER];
      desk[at + HOLDER] = mentee;
      price[mentor] = offer;
      return loser;
    }
    int heap = desk[at + HEAP];
    int loser = holder[heap];
    siftDown(heap, 0, places, mentee, offer);
    price[mentor] = bid[heap];
    return loser;
  }

  void vacate(int mentor, int mentee) {
    int last = --desk[mentor * DESK + HELD];
    if (desk[mentor * DESK] == 1) {
      return;
    }
    int heap = desk[mentor * DESK + HEAP];
    int at = 0;
    while (holder[heap + at] != mentee) {
      at++;
    }
    if (at < last) {
      int moved = holder[heap + last];
      long offer = bid[heap + last];
      siftUp(heap, at, moved, offer);
      if (holder[heap + at] == moved) {
        siftDown(heap, at, last, moved, offer);
      }
    }
  }

  /** Lowers price and bids, though not below 0. */
  void lower(int mentor, long amount) {
    price[mentor] = Math.max(0, price[mentor] - amount);
    if (desk[mentor * DESK] > 1) {
      int heap = desk[mentor * DESK + HEAP];
      for (int k = heap, end = heap + desk[mentor * DESK + HELD]; k < end; k++) {
        bid[k] = Math.max(0, bid[k] - amount);
      }
    }
  }

  private void siftUp(int heap, int from, int mentee, long offer) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (bid[heap + parent] <= offer) {
        break;
      }
      bid[heap + at] = bid[heap + parent];
      holder[heap + at] = holder[heap + parent];
      at = parent;
    }
    bid[heap + at] = offer;
    holder[heap + at] = mentee;
  }

  private void siftDown(int heap, int from, int size, int mentee, long offer) {
    int at = from;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && bid[heap + child + 1] < bid[heap + child]) {
        child++;
      }
      if (bid[heap + child] >= offer) {
        break;
      }
      bid[heap + at] = bid[heap + child];
      holder[heap + at] = holder[heap + child];
      at = child;
    }
    bid[heap + at] = offer;
    holder[heap + at] = mentee;
  }
}
