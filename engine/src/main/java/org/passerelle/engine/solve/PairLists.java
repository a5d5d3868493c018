package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Pairs in lists, one list a mentee (or a mentor), all in one array: list {@code x} stands at
 * {@code start[x] .. end[x] - 1}. The order within a list has no meaning.
 */
final class PairLists {
  private static final long SCORE = 0xffffffff00000000L;

  long[] pairs;
  int[] start;
  int[] end;

  /** Lists may grow up to here in place; empty until the first one grows. */
  private int[] limit = {};

  private int used;

  private PairLists(long[] pairs, int[] start, int[] end) {
    this.pairs = pairs;
    this.start = start;
    this.end = end;
  }

  /** The problem's own lists, only to be read. */
  static PairLists byMentee(MatchingProblem problem) {
    int n = problem.mentees();
    return new PairLists(problem.pairs, problem.rowStart, Arrays.copyOfRange(problem.rowStart, 1, n + 1));
  }

  /** Lists by mentee that may be changed. */
  static PairLists copyByMentee(MatchingProblem problem) {
    int n = problem.mentees();
    return new PairLists(
        Arrays.copyOf(problem.pairs, problem.pairs()),
        Arrays.copyOf(problem.rowStart, n),
        Arrays.copyOfRange(problem.rowStart, 1, n + 1));
  }

  static PairLists byMentor(MatchingProblem problem) {
    int m = problem.mentors();
    int count = problem.pairs();
    long[] rows = problem.pairs;
    int[] start = new int[m];
    int[] end = new int[m];
    for (int k = 0; k < count; k++) {
      end[(int) rows[k]]++;
    }
    int at = 0;
    for (int j = 0; j < m; j++) {
      start[j] = at;
      at += end[j];
      end[j] = start[j];
    }
    long[] pairs = new long[count];
    for (int i = 0; i < problem.mentees(); i++) {
      for (int k = problem.rowStart[i], stop = problem.rowStart[i + 1]; k < stop; k++) {
        long pair = rows[k];
        pairs[end[(int) pair]++] = swap(pair, i);
      }
    }
    return new PairLists(pairs, start, end);
  }

  /** The same score with the index of the other side. */
  static long swap(long pair, int other) {
    return (pair & SCORE) | other;
  }

  int size() {
    return end.length;
  }

  /** Where the pair with {@code other} stands, or -1. */
  int find(int list, int other) {
    for (int k = start[list]; k < end[list]; k++) {
      if ((int) pairs[k] == other) {
        return k;
      }
    }
    return -1;
  }

  void remove(int list, int at) {
    pairs[at] = pairs[--end[list]];
  }

  void append(int list, long pair) {
    ownLimits();
    if (end[list] == limit[list]) {
      moveToTail(list);
    }
    pairs[end[list]++] = pair;
  }

  private void ownLimits() {
    if (limit.length == 0) {
      limit = end.clone();
      used = pairs.length;
    }
  }

  private void moveToTail(int list) {
    int size = end[list] - start[list];
    int room = size + (size >> 1) + 4;
    if (used + room > pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.addExact(used + room, pairs.length >> 2));
    }
    System.arraycopy(pairs, start[list], pairs, used, size);
    start[list] = used;
    end[list] = used + size;
    used += room;
    limit[list] = used;
  }
}
