package org.passerelle.engine.solve;

import java.util.Arrays;

/** A binary heap of (distance, node), lowest distance first; the same node may stand in it more than once. */
final class DistanceHeap {
  private long[] distance = new long[64];
  private int[] node = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  long lowest() {
    return distance[0];
  }

  void add(long d, int n) {
    if (size == node.length) {
      distance = Arrays.copyOf(distance, 2 * size);
      node = Arrays.copyOf(node, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (distance[parent] <= d) {
        break;
      }
      distance[at] = distance[parent];
      node[at] = node[parent];
      at = parent;
    }
    distance[at] = d;
    node[at] = n;
  }

  /** Removes the node of lowest distance; ask {@link #lowest} before. */
  int take() {
    int top = node[0];
    long d = distance[--size];
    int n = node[size];
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && distance[child + 1] < distance[child]) {
        child++;
      }
      if (distance[child] >= d) {
        break;
      }
      distance[at] = distance[child];
      node[at] = node[child];
      at = child;
    }
    distance[at] = d;
    node[at] = n;
    return top;
  }
}
