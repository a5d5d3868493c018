package org.passerelle.engine.solve;

/** The same pairs mentor by mentor: those of mentor {@code j} stand at {@code start[j] .. end[j] - 1} of {@link #pairs}. */
final class PairsByMentor {
  private static final long SCORE = 0xffffffff00000000L;

  /** Score in the upper half, mentee in the lower. */
  long[] pairs;

  final int[] start;
  final int[] end;

  PairsByMentor(MatchingProblem problem) {
    int m = problem.mentors();
    int count = problem.pairs();
    long[] rows = problem.pairs;
    start = new int[m];
    end = new int[m];
    for (int k = 0; k < count; k++) {
      end[(int) rows[k]]++;
    }
    int at = 0;
    for (int j = 0; j < m; j++) {
      start[j] = at;
      at += end[j];
      end[j] = start[j];
    }
    pairs = new long[count];
    for (int i = 0; i < problem.mentees(); i++) {
      for (int k = problem.rowStart[i], stop = problem.rowStart[i + 1]; k < stop; k++) {
        long pair = rows[k];
        pairs[end[(int) pair]++] = swap(pair, i);
      }
    }
  }

  /** The same score with the index of the other side. */
  static long swap(long pair, int other) {
    return (pair & SCORE) | other;
  }
}
