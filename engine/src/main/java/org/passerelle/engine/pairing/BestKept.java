package org.passerelle.engine.pairing;

import java.util.Arrays;

/** The best so many of the mentors offered, by score and then by position; a heap with the worst on top. */
final class BestKept {
  private static final long LOW = 0xFFFF_FFFFL;

  private final long[] heap;
  private int size;

  BestKept(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("The best %d of them are nobody: ask for 1 or more.".formatted(most));
    }
    this.heap = new long[most];
  }

  void clear() {
    size = 0;
  }

  void offer(int mentor, int score) {
    long key = (long) score << 32 | LOW - mentor;
    if (size < heap.length) {
      heap[size] = key;
      for (int at = size++; at > 0 && heap[(at - 1) / 2] > heap[at]; at = (at - 1) / 2) {
        swap(at, (at - 1) / 2);
      }
    } else if (key > heap[0]) {
      heap[0] = key;
      sink();
    }
  }

  private void sink() {
    for (int at = 0; 2 * at + 1 < size; ) {
      int child = 2 * at + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[at] <= heap[child]) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int a, int b) {
    long kept = heap[a];
    heap[a] = heap[b];
    heap[b] = kept;
  }

  /** A score below this would not be kept. */
  int floor() {
    return size < heap.length ? Integer.MIN_VALUE : (int) (heap[0] >> 32);
  }

  /** Ends the collecting: {@link #mentor} and {@link #score} then answer in order, best first. */
  int sorted() {
    Arrays.sort(heap, 0, size);
    return size;
  }

  int mentor(int rank) {
    return (int) (LOW - (heap[size - 1 - rank] & LOW));
  }

  int score(int rank) {
    return (int) (heap[size - 1 - rank] >> 32);
  }
}
