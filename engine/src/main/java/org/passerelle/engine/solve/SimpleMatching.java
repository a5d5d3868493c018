package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * What one would do by hand, for comparison.
 *
 * @param mentorOf by mentee; {@link Matching#UNMATCHED} for none
 */
public record SimpleMatching(int[] mentorOf, int pairs, long total) {

  /** Mentees in their order, each with the best mentor who still has a place; nobody with a score below 0. */
  public static SimpleMatching firstCome(MatchingProblem problem) {
    int[] free = problem.capacities();
    int[] mentorOf = new int[problem.mentees()];
    for (int i = 0; i < mentorOf.length; i++) {
      mentorOf[i] = Matching.UNMATCHED;
      int best = -1;
      for (int k = 0; k < problem.choices(i); k++) {
        int score = problem.score(i, k);
        if (free[problem.mentor(i, k)] > 0 && score >= Math.max(0, best)) {
          best = score;
          mentorOf[i] = problem.mentor(i, k);
        }
      }
      if (mentorOf[i] >= 0) {
        free[mentorOf[i]]--;
      }
    }
    return of(problem, mentorOf);
  }

  /** Again and again the pair of highest score that is still possible, down to score 0; of equals, the earlier mentee. */
  public static SimpleMatching bestPairFirst(MatchingProblem problem) {
    long[] order = new long[problem.pairs()];
    for (int k = 0; k < order.length; k++) {
      order[k] = ((long) -Math.max(-Integer.MAX_VALUE, Pairs.score(problem.pairs[k])) << 32) | k;
    }
    Arrays.sort(order);
    int[] free = problem.capacities();
    int[] mentorOf = new int[problem.mentees()];
    Arrays.fill(mentorOf, Matching.UNMATCHED);
    for (long next : order) {
      int k = (int) next;
      if (Pairs.score(problem.pairs[k]) < 0) {
        break;
      }
      int mentee = problem.menteeOf(k);
      int mentor = Pairs.other(problem.pairs[k]);
      if (mentorOf[mentee] < 0 && free[mentor] > 0) {
        mentorOf[mentee] = mentor;
        free[mentor]--;
      }
    }
    return of(problem, mentorOf);
  }

  private static SimpleMatching of(MatchingProblem problem, int[] mentorOf) {
    int pairs = 0;
    long total = 0;
    for (int i = 0; i < mentorOf.length; i++) {
      if (mentorOf[i] >= 0) {
        pairs++;
        total += problem.scoreWith(i, mentorOf[i]);
      }
    }
    return new SimpleMatching(mentorOf, pairs, total);
  }
}
