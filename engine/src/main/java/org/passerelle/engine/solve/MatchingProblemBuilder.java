package org.passerelle.engine.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects pairs in any order; pairs that arrive mentee by mentee need no sorting and no second copy. */
public final class MatchingProblemBuilder {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final int mentees;
  private final int[] capacity;
  private final int[] rowStart;
  private long[] pairs;
  private int count;
  private int lastMentee;
  /** The mentee of each pair; kept only from the first pair that comes out of order. */
  private int @Nullable [] menteeOf;

  MatchingProblemBuilder(int mentees, int[] capacity, int expectedPairs) {
    if (mentees < 0 || mentees >= LARGEST_ARRAY) {
      throw new UnusableProblem("The number of mentees must lie between 0 and 2,147,483,638, not " + mentees + ".");
    }
    for (int j = 0; j < capacity.length; j++) {
      if (capacity[j] < 0) {
        throw new UnusableProblem("Mentor " + j + " has " + capacity[j] + " places; use 0 or more.");
      }
    }
    this.mentees = mentees;
    this.capacity = capacity.clone();
    this.rowStart = new int[mentees + 1];
    this.pairs = new long[Math.max(16, expectedPairs)];
  }

  /** @throws UnusableProblem if an index is outside or there are more pairs than one array holds */
  public void add(int mentee, int mentor, int score) {
    if (mentee < 0 || mentee >= mentees) {
      throw new UnusableProblem(outside("mentee", mentee, mentees));
    }
    if (mentor < 0 || mentor >= capacity.length) {
      throw new UnusableProblem(outside("mentor", mentor, capacity.length));
    }
    if (count == pairs.length) {
      grow();
    }
    if (menteeOf != null) {
      menteeOf[count] = mentee;
    } else if (mentee >= lastMentee) {
      lastMentee = mentee;
    } else {
      menteeOf = rememberedMentees();
      menteeOf[count] = mentee;
    }
    rowStart[mentee + 1]++;
    pairs[count++] = Pairs.pack(score, mentor);
  }

  private static String outside(String who, int index, int size) {
    return size == 0
        ? "There is no " + who + " " + index + ", for there are none at all."
        : "There is no " + who + " " + index + "; use 0 to " + (size - 1) + ".";
  }

  private void grow() {
    if (count == LARGEST_ARRAY) {
      throw new UnusableProblem("There are more than " + LARGEST_ARRAY + " pairs, more than one solve can hold.");
    }
    int larger = (int) Math.min(LARGEST_ARRAY, count + (count >> 1) + 16L);
    pairs = Arrays.copyOf(pairs, larger);
    if (menteeOf != null) {
      menteeOf = Arrays.copyOf(menteeOf, larger);
    }
  }

  private int[] rememberedMentees() {
    int[] remembered = new int[pairs.length];
    int k = 0;
    for (int i = 0; i <= lastMentee; i++) {
      Arrays.fill(remembered, k, k + rowStart[i + 1], i);
      k += rowStart[i + 1];
    }
    return remembered;
  }

  /** @throws UnusableProblem if a pair was added twice */
  public MatchingProblem build() {
    for (int i = 0; i < mentees; i++) {
      rowStart[i + 1] += rowStart[i];
    }
    if (menteeOf != null) {
      sortByMentee(menteeOf);
      menteeOf = null;
    }
    var problem = new MatchingProblem(mentees, capacity, rowStart, pairs);
    refuseRepeated(problem);
    return problem;
  }

  private void sortByMentee(int[] from) {
    int[] next = Arrays.copyOf(rowStart, mentees);
    long[] sorted = new long[count];
    for (int k = 0; k < count; k++) {
      sorted[next[from[k]]++] = pairs[k];
    }
    pairs = sorted;
  }

  private void refuseRepeated(MatchingProblem problem) {
    int[] seenBy = new int[capacity.length];
    for (int i = 0; i < mentees; i++) {
      for (int k = rowStart[i], end = rowStart[i + 1]; k < end; k++) {
        int mentor = Pairs.other(problem.pairs[k]);
        if (seenBy[mentor] == i + 1) {
          throw new TwicePossible(i, mentor);
        }
        seenBy[mentor] = i + 1;
      }
    }
  }

  /** A pair stands twice; which of its scores counts cannot be guessed. */
  static final class TwicePossible extends UnusableProblem {
    final int mentee;
    final int mentor;

    TwicePossible(int mentee, int mentor) {
      super("The pair of mentee " + mentee + " and mentor " + mentor + " is listed twice; list it once.");
      this.mentee = mentee;
      this.mentor = mentor;
    }
  }
}
