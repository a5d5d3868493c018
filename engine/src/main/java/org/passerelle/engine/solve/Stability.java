package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Pairs who would both rather have each other, by their score, than what the matching gives them. The best total may have
 * some; they are counted, not avoided.
 */
public final class Stability {
  private Stability() {}

  /** @param mentorOf by mentee; {@link Matching#UNMATCHED} for none, which counts as score 0 */
  public static long blockingPairs(MatchingProblem problem, int[] mentorOf) {
    int[] own = new int[problem.mentees()];
    int[] least = new int[problem.mentors()];
    Arrays.fill(least, Integer.MAX_VALUE);
    int[] filled = new int[problem.mentors()];
    for (int i = 0; i < own.length; i++) {
      if (mentorOf[i] >= 0) {
        own[i] = problem.scoreWith(i, mentorOf[i]);
        least[mentorOf[i]] = Math.min(least[mentorOf[i]], own[i]);
        filled[mentorOf[i]]++;
      }
    }
    long blocking = 0;
    for (int i = 0; i < own.length; i++) {
      for (int k = 0; k < problem.choices(i); k++) {
        int j = problem.mentor(i, k);
        boolean mentorGains = filled[j] < problem.capacity(j) || (filled[j] > 0 && problem.score(i, k) > least[j]);
        if (problem.score(i, k) > own[i] && mentorGains && mentorOf[i] != j) {
          blocking++;
        }
      }
    }
    return blocking;
  }
}
