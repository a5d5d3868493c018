package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * One of the two ends from which the cheapest chain of moves is searched: mentors by their distance from that end, in
 * reduced costs (Dijkstra).
 *
 * <p>A list of pairs is read on only when half of the next step may be due: a step is noticed from the end that is nearer
 * to its middle, so nothing between the two ends is overlooked when their distances add up to the length of a chain.
 */
abstract sealed class Side permits RisingSide, FallingSide {
  /** The pair of a mentor where the chain ends because its mover stays without. */
  static final long LEAVES = -1;

  final Market market;
  final Meeting meeting;
  final OrderedLists ordered;

  /** What is known of a mentor stands together in {@link #label}, for mentors are reached in no order. */
  static final int LABEL = 4;

  private static final int MOVER = 1;
  private static final int MOVER_PAIR = 2;

  /** At {@code mentor * LABEL} the distance, {@link Meeting#FAR} where not reached; final once less than {@link #lowest}. */
  final long[] label;
  final DistanceHeap heap = new DistanceHeap();
  int[] settled = new int[64];
  int settledCount;

  /** Whether the search may go all the way by itself, because this side began with a single person or place. */
  boolean alone;

  /** What the other side has settled already: nothing is kept here that would meet it beyond the best chain known. */
  long settledOpposite;

  /** Pairs looked at in this search. */
  long pairsRead;

  private int[] touched = new int[64];
  private int touchedCount;

  Side(Market market, Meeting meeting, OrderedLists ordered) {
    this.market = market;
    this.meeting = meeting;
    this.ordered = ordered;
    this.label = new long[market.mentors * LABEL];
    for (int at = 0; at < label.length; at += LABEL) {
      label[at] = Meeting.FAR;
    }
  }

  /** No node beyond those settled is nearer than this. */
  final long lowest() {
    return heap.isEmpty() ? Meeting.FAR : heap.lowest();
  }

  /** Settles the nearest mentor, or reads on in the list next due. */
  final void advance() {
    long d = heap.lowest();
    int node = heap.take();
    if (node < 0) {
      readOn(~node, d);
    } else if (d == label[node * LABEL]) {
      if (settledCount == settled.length) {
        settled = Arrays.copyOf(settled, 2 * settledCount);
      }
      settled[settledCount++] = node;
      settle(node, d);
    }
  }

  abstract void settle(int mentor, long d);

  /** How far the owner of the list is. */
  abstract long distanceOf(int list);

  /** What the owner of the list gains or costs: what a pair's score and the other side's value are compared with. */
  abstract long valueOf(int list);

  /** Looks at the pairs of a list in its order, from one to before another. */
  abstract void relax(int list, long level, int from, int to);

  /** Begins to read the list of somebody that far away. */
  final void read(int list, long value, long d) {
    int at = ordered.ready(list);
    readOn(list, ordered.desk[at + OrderedLists.START], d, d + value, d);
  }

  private void readOn(int list, long now) {
    int read = ordered.desk[list * OrderedLists.DESK + OrderedLists.READ];
    long d = distanceOf(list);
    readOn(list, read, d, d + valueOf(list), now);
  }

  /** Reads what may be due by now, and notes when the next may be. */
  private void readOn(int list, int read, long d, long level, long now) {
    final int[] desk = ordered.desk;
    final long[] entries = ordered.entries;
    int at = list * OrderedLists.DESK;
    int end = desk[at + OrderedLists.END];
    long reach = d + level - ordered.slack();
    long due = reach - 2 * now - 1;
    int begin = read;
    int k = read;
    while (k < end && entries[2 * k] >= due) {
      if (k < desk[at + OrderedLists.ORDERED]) {
        k++;
      } else {
        relax(list, level, begin, k);
        ordered.orderMore(list);
        begin = k;
      }
    }
    relax(list, level, begin, k);
    desk[at + OrderedLists.READ] = k;
    if (k < end) {
      keep(reach - entries[2 * k] >> 1, ~list);
    }
  }

  final void keep(long d, int node) {
    if (d + settledOpposite < meeting.length) {
      heap.add(d, node);
    }
  }

  final void label(int mentor, long d, int mentee, long pair) {
    int at = mentor * LABEL;
    if (label[at] == Meeting.FAR) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = mentor;
    }
    label[at] = d;
    label[at + MOVER] = mentee;
    label[at + MOVER_PAIR] = pair;
  }

  final boolean hasReached(int mentor) {
    return label[mentor * LABEL] < Meeting.FAR;
  }

  final long distance(int mentor) {
    return label[mentor * LABEL];
  }

  /** Who moves next to the mentor on the way from the end to here; -1 at the end itself. */
  final int mover(int mentor) {
    return (int) label[mentor * LABEL + MOVER];
  }

  final long moverPair(int mentor) {
    return label[mentor * LABEL + MOVER_PAIR];
  }

  void forget() {
    for (int k = 0; k < touchedCount; k++) {
      label[touched[k] * LABEL] = Meeting.FAR;
    }
    touchedCount = 0;
    settledCount = 0;
    pairsRead = 0;
    settledOpposite = 0;
    heap.clear();
  }
}
