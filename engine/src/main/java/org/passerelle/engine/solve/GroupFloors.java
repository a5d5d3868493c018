package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * The best matching in which of each group at least so many mentees are matched. Each group gets one more "mentor", who
 * stands for staying without, with as many places as may stay without; then everybody must be matched, which is an ordinary
 * problem with an ordinary proof.
 */
public final class GroupFloors {
  private GroupFloors() {}

  /** The answer, or why there is none. */
  public sealed interface Outcome permits Fair, Unreachable {}

  /**
   * @param mentorOf by mentee; {@link Matching#UNMATCHED} for none
   * @param widened the problem with the groups' additional mentors, which {@code proof} solves as PERFECT
   */
  public record Fair(int[] mentorOf, int pairs, long total, MatchingProblem widened, Matching proof)
      implements Outcome {}

  /** The floors cannot all be met: the mentees of the witness are too many for the places of {@code widened}. */
  public record Unreachable(MatchingProblem widened, NoPerfectMatching proof) implements Outcome {}

  /**
   * @param groupOf by mentee, each in exactly one group, from 0
   * @param floor by group, how many at least
   * @param pairsFirst whether more pairs come before a larger total
   */
  public static Outcome solve(MatchingProblem problem, int[] groupOf, int[] floor, boolean pairsFirst) {
    MatchingProblem widened = widen(problem, groupOf, floor, pairsFirst);
    return switch (Solver.solve(widened, Objective.PERFECT)) {
      case NoPerfectMatching none -> new Unreachable(widened, none);
      case Matching matching -> fair(problem, widened, matching);
    };
  }

  private static MatchingProblem widen(MatchingProblem problem, int[] groupOf, int[] floor, boolean pairsFirst) {
    int mentors = problem.mentors();
    int[] capacity = Arrays.copyOf(problem.capacity, mentors + floor.length);
    for (int group : groupOf) {
      capacity[mentors + group]++;
    }
    for (int g = 0; g < floor.length; g++) {
      if (floor[g] < 0 || floor[g] > capacity[mentors + g]) {
        throw new UnusableProblem("Group " + g + " has " + capacity[mentors + g] + " mentees; " + floor[g]
            + " of them cannot be the least number matched.");
      }
      capacity[mentors + g] -= floor[g];
    }
    int without = pairsFirst ? withoutAnyPair(problem) : 0;
    var builder = new MatchingProblemBuilder(problem.mentees(), capacity, problem.pairs() + problem.mentees());
    for (int i = 0; i < problem.mentees(); i++) {
      for (int k = 0; k < problem.choices(i); k++) {
        builder.add(i, problem.mentor(i, k), problem.score(i, k));
      }
      builder.add(i, mentors + groupOf[i], without);
    }
    return builder.build();
  }

  private static int withoutAnyPair(MatchingProblem problem) {
    long bonus = 2 * problem.largestMagnitude() * (Math.min(problem.mentees(), problem.places()) + 1) + 1;
    if (bonus > Integer.MAX_VALUE) {
      throw new UnusableProblem("The scores are too large to put the number of pairs first beside floors; "
          + "divide them all by " + (1 + bonus / Integer.MAX_VALUE) + " or more.");
    }
    return (int) -bonus;
  }

  private static Fair fair(MatchingProblem problem, MatchingProblem widened, Matching matching) {
    int[] mentorOf = matching.mentorOf().clone();
    int pairs = 0;
    long total = 0;
    for (int i = 0; i < mentorOf.length; i++) {
      if (mentorOf[i] >= problem.mentors()) {
        mentorOf[i] = Matching.UNMATCHED;
      } else {
        pairs++;
        total += problem.scoreWith(i, mentorOf[i]);
      }
    }
    return new Fair(mentorOf, pairs, total, widened, matching);
  }
}
