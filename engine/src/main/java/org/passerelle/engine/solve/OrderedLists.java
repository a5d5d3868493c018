package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Lists of pairs in an order that lets a search stop early: first the pairs whose other side is cheap, then the others by
 * score. What the other side costs (its price, or its utility) changes all the time, and the order need not: whoever is not
 * cheap costs at least {@link #threshold}. A list is put in order when it is first read.
 */
final class OrderedLists {
  /** One in so many is cheap to begin with. */
  private static final int CHEAP = 50;

  private static final int SAMPLE = 2_000;

  final PairLists lists;

  /** What a search needs of a list stands together, for lists are visited in no order. */
  static final int DESK = 4;

  static final int START = 0;

  /** From where on the list is in ascending order of score; -1 if it must be put in order first. */
  static final int DEAR = 1;

  static final int END = 2;

  /** Down to where a search has read the list. */
  static final int READ = 3;

  /** Of list {@code x}, at {@code x * DESK}; valid once the list is in order. */
  final int[] desk;

  /** The same pairs by the other side. */
  private final PairLists opposite;

  /** What the other side costs. */
  private final long[] cost;

  private final boolean[] cheap;
  private int cheapCount;
  private int cheapAllowed;
  private long threshold;

  OrderedLists(PairLists lists, PairLists opposite, long[] cost) {
    this.lists = lists;
    this.opposite = opposite;
    this.cost = cost;
    this.desk = new int[lists.size() * DESK];
    this.cheap = new boolean[opposite.size()];
    beginAnew();
  }

  /** Whoever is not cheap costs at least this. */
  long threshold() {
    return threshold;
  }

  /** To be called when costs have changed much. */
  void beginAnew() {
    int others = opposite.size();
    int sample = Math.min(others, SAMPLE);
    long[] some = new long[sample];
    for (int k = 0; k < sample; k++) {
      some[k] = cost[(int) ((long) k * others / sample)];
    }
    Arrays.sort(some);
    threshold = sample == 0 ? 0 : some[sample / CHEAP];
    cheapCount = 0;
    for (int x = 0; x < others; x++) {
      cheap[x] = cost[x] < threshold;
      cheapCount += cheap[x] ? 1 : 0;
    }
    cheapAllowed = 2 * cheapCount + others / CHEAP;
    for (int at = DEAR; at < desk.length; at += DESK) {
      desk[at] = -1;
    }
  }

  /** Puts the list in order if it is not; returns where in {@link #desk} it is described. */
  int ready(int list) {
    int at = list * DESK;
    if (desk[at + DEAR] < 0) {
      putInOrder(list);
    }
    return at;
  }

  private void putInOrder(int list) {
    final long[] pairs = lists.pairs;
    int from = lists.start[list];
    int end = lists.end[list];
    for (int k = from; k < end; k++) {
      long pair = pairs[k];
      if (cheap[(int) pair]) {
        pairs[k] = pairs[from];
        pairs[from++] = pair;
      }
    }
    Arrays.sort(pairs, from, end);
    int at = list * DESK;
    desk[at + START] = lists.start[list];
    desk[at + DEAR] = from;
    desk[at + END] = end;
  }

  /** The list has other pairs now. */
  void changed(int list) {
    desk[list * DESK + DEAR] = -1;
  }

  /** The other side may have become cheap. */
  void fell(int other) {
    if (cost[other] >= threshold || cheap[other]) {
      return;
    }
    cheap[other] = true;
    if (++cheapCount > cheapAllowed) {
      beginAnew();
      return;
    }
    for (int k = opposite.start[other], end = opposite.end[other]; k < end; k++) {
      desk[(int) opposite.pairs[k] * DESK + DEAR] = -1;
    }
  }
}
