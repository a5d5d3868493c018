package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Nodes by distance, lowest first, where nothing is ever added that is nearer than what was taken last; the same node may
 * stand in it more than once. Many nodes lie at nearly the same distance, therefore a radix heap: an entry stands in the
 * bucket of the highest bit in which its distance differs from the last one taken. (Ahuja, Mehlhorn, Orlin and Tarjan,
 * Faster algorithms for the shortest path problem, 1990.)
 */
final class DistanceHeap {
  private static final int BUCKETS = 64;
  private static final int FIRST_SIZE = 16;

  private final long[][] distance = new long[BUCKETS][];
  private final int[][] node = new int[BUCKETS][];
  private final int[] size = new int[BUCKETS];

  /** A bit for each bucket that is not empty. */
  private long used;

  private long last;

  /** The lowest distance, or -1 if it has to be looked up. */
  private long lowest = -1;

  boolean isEmpty() {
    return used == 0;
  }

  void clear() {
    while (used != 0) {
      size[Long.numberOfTrailingZeros(used)] = 0;
      used &= used - 1;
    }
    last = 0;
    lowest = -1;
  }

  long lowest() {
    if (lowest < 0) {
      int bucket = Long.numberOfTrailingZeros(used);
      lowest = bucket == 0 ? last : least(bucket);
    }
    return lowest;
  }

  private long least(int bucket) {
    final long[] in = distance[bucket];
    long least = in[0];
    for (int k = 1, end = size[bucket]; k < end; k++) {
      least = Math.min(least, in[k]);
    }
    return least;
  }

  void add(long d, int n) {
    if (used == 0 || (lowest >= 0 && d < lowest)) {
      lowest = d;
    }
    put(d, n);
  }

  private void put(long d, int n) {
    int bucket = Long.SIZE - Long.numberOfLeadingZeros(d ^ last);
    int at = size[bucket]++;
    if (at == 0) {
      used |= 1L << bucket;
      if (distance[bucket] == null) {
        distance[bucket] = new long[FIRST_SIZE];
        node[bucket] = new int[FIRST_SIZE];
      }
    } else if (at == node[bucket].length) {
      distance[bucket] = Arrays.copyOf(distance[bucket], 2 * at);
      node[bucket] = Arrays.copyOf(node[bucket], 2 * at);
    }
    distance[bucket][at] = d;
    node[bucket][at] = n;
  }

  /** Removes a node of lowest distance; ask {@link #lowest} before. */
  int take() {
    if (size[0] == 0) {
      open(Long.numberOfTrailingZeros(used));
    }
    int at = --size[0];
    if (at == 0) {
      used &= ~1L;
      lowest = -1;
    }
    return node[0][at];
  }

  /** Distributes the lowest bucket over those below it. */
  private void open(int bucket) {
    last = lowest();
    int count = size[bucket];
    size[bucket] = 0;
    used &= ~(1L << bucket);
    final long[] distances = distance[bucket];
    final int[] nodes = node[bucket];
    for (int k = 0; k < count; k++) {
      put(distances[k], nodes[k]);
    }
  }
}
