package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Lists of pairs in an order that lets a search stop early: by gain, which is the score less what the other side costs (its
 * price, or its utility), highest first. Costs change all the time, and the order need not: beside each pair stands the gain it
 * was ordered by, and nobody in an ordered list costs less than then by more than {@link #slack}. A list is put in order
 * when it is first read, and only as far as it is read.
 */
final class OrderedLists {
  /** So many pairs of a list are put in order at a time. */
  private static final int STRETCH = 24;

  private static final int SAMPLE = 2_000;

  /** Costs may fall by this part of their usual spread before lists are ordered anew; a quarter of it costs more than it saves. */
  private static final int FINENESS = 8;

  private static final long NEVER_COUNTED = Long.MIN_VALUE / 2;

  /** What a search needs of a list stands together, for lists are visited in no order. */
  static final int DESK = 4;

  /** Where the list begins. */
  static final int START = 0;

  /** Up to here it is in order; the gain noted here bounds all that follow. -1 if it must be put in order first. */
  static final int ORDERED = 1;

  static final int END = 2;

  /** Up to here a search has read the list. */
  static final int READ = 3;

  final PairLists lists;

  /** Of list {@code x}, at {@code x * DESK}; valid once the list is in order. */
  final int[] desk;

  /** The gain by which pair {@code k} was ordered, and the pair: at {@code 2 * k}, for they are read together. */
  long[] entries;

  /** The same pairs by the other side. */
  private final PairLists opposite;

  /** What the other side costs. */
  private final long[] cost;

  /** The most that the other side has cost whenever a list that is in order was ordered. */
  private final long[] counted;

  private long slack;

  OrderedLists(PairLists lists, PairLists opposite, long[] cost) {
    this.lists = lists;
    this.opposite = opposite;
    this.cost = cost;
    this.desk = new int[lists.size() * DESK];
    this.entries = new long[2 * lists.pairs.length];
    this.counted = new long[opposite.size()];
    beginAnew();
  }

  /** Pairs may gain this much more than noted. */
  long slack() {
    return slack;
  }

  /** To be called when all costs have changed. */
  void beginAnew() {
    int others = opposite.size();
    int sample = Math.min(others, SAMPLE);
    long[] some = new long[sample];
    for (int k = 0; k < sample; k++) {
      some[k] = cost[(int) ((long) k * others / sample)];
    }
    Arrays.sort(some);
    slack = sample == 0 ? 0 : (some[sample / 2] - some[sample / 50]) / FINENESS;
    Arrays.fill(counted, NEVER_COUNTED);
    for (int at = ORDERED; at < desk.length; at += DESK) {
      desk[at] = -1;
    }
  }

  /** Puts the best of the list in order if they are not; returns where in {@link #desk} it is described. */
  int ready(int list) {
    int at = list * DESK;
    if (desk[at + ORDERED] < 0) {
      takeOver(list);
      orderMore(list);
    }
    return at;
  }

  private void takeOver(int list) {
    if (entries.length < 2 * lists.pairs.length) {
      entries = Arrays.copyOf(entries, 2 * lists.pairs.length);
    }
    int start = lists.start[list];
    int end = lists.end[list];
    for (int k = start; k < end; k++) {
      entries[2 * k + 1] = lists.pairs[k];
    }
    int at = list * DESK;
    desk[at + START] = start;
    desk[at + ORDERED] = start;
    desk[at + END] = end;
  }

  /** Puts the next stretch in order, by what the others cost now: those who gain most are inserted, who is pushed out goes last. */
  void orderMore(int list) {
    final long[] entries = this.entries;
    int at = list * DESK;
    int from = 2 * desk[at + ORDERED];
    int end = 2 * desk[at + END];
    int stop = Math.min(end, from + 2 * STRETCH);
    long rest = Long.MIN_VALUE;
    for (int k = from; k < end; k += 2) {
      long pair = entries[k + 1];
      long gain = (pair >> 32) - count((int) pair);
      int to = k;
      if (k >= stop) {
        long last = entries[stop - 2];
        if (gain <= last) {
          rest = Math.max(rest, gain);
          continue;
        }
        rest = Math.max(rest, last);
        entries[k + 1] = entries[stop - 1];
        to = stop - 2;
      }
      while (to > from && entries[to - 2] < gain) {
        entries[to] = entries[to - 2];
        entries[to + 1] = entries[to - 1];
        to -= 2;
      }
      entries[to] = gain;
      entries[to + 1] = pair;
    }
    if (stop < end) {
      entries[stop] = rest;
    }
    desk[at + ORDERED] = stop >> 1;
  }

  private long count(int other) {
    long now = cost[other];
    if (now > counted[other]) {
      counted[other] = now;
    }
    return now;
  }

  /** The list has other pairs now. */
  void changed(int list) {
    desk[list * DESK + ORDERED] = -1;
  }

  /** The other side may have become cheaper. */
  void fell(int other) {
    if (cost[other] >= counted[other] - slack) {
      return;
    }
    counted[other] = NEVER_COUNTED;
    for (int k = opposite.start[other], end = opposite.end[other]; k < end; k++) {
      desk[(int) opposite.pairs[k] * DESK + ORDERED] = -1;
    }
  }
}
