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

  /** From where on list {@code x} is in ascending order of score; -1 if it must be put in order first. */
  private final int[] dearFrom;

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
    this.dearFrom = new int[lists.size()];
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
    Arrays.fill(dearFrom, -1);
  }

  /** Puts the list in order if it is not; returns where those begin who are not cheap. */
  int dearFrom(int list) {
    int from = dearFrom[list];
    return from >= 0 ? from : putInOrder(list);
  }

  private int putInOrder(int list) {
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
    dearFrom[list] = from;
    return from;
  }

  /** The list has other pairs now. */
  void changed(int list) {
    dearFrom[list] = -1;
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
      dearFrom[(int) opposite.pairs[k]] = -1;
    }
  }
}
