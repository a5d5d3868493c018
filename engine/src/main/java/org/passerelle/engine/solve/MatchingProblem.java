package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Mentees, mentors with places, and the pairs that are possible, each with an integer score. Immutable; indices start
 * at 0. A pair absent here can never be proposed.
 */
public final class MatchingProblem {
  final int[] capacity;
  /** The pairs of mentee {@code i} stand at {@code rowStart[i] .. rowStart[i + 1] - 1}. */
  final int[] rowStart;

  final long[] pairs;
  private final int mentees;

  MatchingProblem(int mentees, int[] capacity, int[] rowStart, long[] pairs) {
    this.mentees = mentees;
    this.capacity = capacity;
    this.rowStart = rowStart;
    this.pairs = pairs;
  }

  /**
   * A problem from three parallel arrays, one element a pair, in any order.
   *
   * @throws UnusableProblem if an index is outside, a capacity negative, or a pair listed twice
   */
  public static MatchingProblem of(int mentees, int[] capacity, int[] mentee, int[] mentor, int[] score) {
    if (mentee.length != mentor.length || mentee.length != score.length) {
      throw new UnusableProblem("The three lists of pairs differ in length: "
          + mentee.length + ", " + mentor.length + " and " + score.length + ".");
    }
    var builder = new MatchingProblemBuilder(mentees, capacity, mentee.length);
    for (int k = 0; k < mentee.length; k++) {
      builder.add(mentee[k], mentor[k], score[k]);
    }
    return builder.build();
  }

  /** For pairs that come one by one. @param capacity places of each mentor, 0 or more */
  public static MatchingProblemBuilder builder(int mentees, int[] capacity) {
    return new MatchingProblemBuilder(mentees, capacity, 16);
  }

  public int mentees() {
    return mentees;
  }

  public int mentors() {
    return capacity.length;
  }

  /** How many pairs are possible. */
  public int pairs() {
    return rowStart[mentees];
  }

  public int capacity(int mentor) {
    return capacity[mentor];
  }

  public int[] capacities() {
    return capacity.clone();
  }

  /** How many mentors are possible for this mentee. */
  public int choices(int mentee) {
    return rowStart[mentee + 1] - rowStart[mentee];
  }

  /** The mentor of the mentee's {@code k}-th possible pair, in the order given. */
  public int mentor(int mentee, int k) {
    return Pairs.other(pairs[rowStart[mentee] + k]);
  }

  /** The score of the mentee's {@code k}-th possible pair. */
  public int score(int mentee, int k) {
    return Pairs.score(pairs[rowStart[mentee] + k]);
  }

  /** The same with more people, who have neither pairs nor places yet. */
  MatchingProblem withRoom(int moreMentees, int moreMentors) {
    int[] starts = Arrays.copyOf(rowStart, moreMentees + 1);
    Arrays.fill(starts, mentees + 1, moreMentees + 1, pairs());
    return new MatchingProblem(moreMentees, Arrays.copyOf(capacity, moreMentors), starts, pairs);
  }

  /** Where the pair stands in {@link #pairs}, or -1 if it is not possible. */
  int find(int mentee, int mentor) {
    for (int k = rowStart[mentee]; k < rowStart[mentee + 1]; k++) {
      if (Pairs.other(pairs[k]) == mentor) {
        return k;
      }
    }
    return -1;
  }

  /** The mentee to whom the pair at {@code k} of {@link #pairs} belongs. */
  int menteeOf(int k) {
    int at = Arrays.binarySearch(rowStart, k);
    while (at >= 0 && rowStart[at + 1] == k) {
      at++;
    }
    return at >= 0 ? at : -at - 2;
  }

  /** @throws IllegalArgumentException if the pair is not possible */
  public int scoreWith(int mentee, int mentor) {
    int at = find(mentee, mentor);
    if (at < 0) {
      throw new IllegalArgumentException("Mentee " + mentee + " and mentor " + mentor + " are not a possible pair.");
    }
    return Pairs.score(pairs[at]);
  }

  /** Sum of all places; a {@code long} because many large capacities may exceed an {@code int}. */
  public long places() {
    return Arrays.stream(capacity).asLongStream().sum();
  }

  /** Largest absolute score, 0 if there is no pair. */
  long largestMagnitude() {
    long largest = 0;
    for (int k = 0, n = pairs(); k < n; k++) {
      largest = Math.max(largest, Math.abs((long) Pairs.score(pairs[k])));
    }
    return largest;
  }

  int smallestScore() {
    int smallest = Integer.MAX_VALUE;
    for (int k = 0, n = pairs(); k < n; k++) {
      smallest = Math.min(smallest, Pairs.score(pairs[k]));
    }
    return smallest;
  }
}
