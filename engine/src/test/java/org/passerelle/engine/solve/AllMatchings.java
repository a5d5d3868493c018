package org.passerelle.engine.solve;

import java.util.Arrays;
import java.util.function.Consumer;

/** Every matching there is, one by one; for problems small enough. */
final class AllMatchings {
  private AllMatchings() {}

  static void forEach(MatchingProblem problem, Consumer<SimpleMatching> visitor) {
    int[] mentorOf = new int[problem.mentees()];
    Arrays.fill(mentorOf, Matching.UNMATCHED);
    extend(problem, 0, mentorOf, problem.capacities(), 0, 0, visitor);
  }

  private static void extend(
      MatchingProblem problem, int mentee, int[] mentorOf, int[] free, int pairs, long total,
      Consumer<SimpleMatching> visitor) {
    if (mentee == mentorOf.length) {
      visitor.accept(new SimpleMatching(mentorOf.clone(), pairs, total));
      return;
    }
    extend(problem, mentee + 1, mentorOf, free, pairs, total, visitor);
    for (int k = 0; k < problem.choices(mentee); k++) {
      int mentor = problem.mentor(mentee, k);
      if (free[mentor] > 0) {
        free[mentor]--;
        mentorOf[mentee] = mentor;
        extend(problem, mentee + 1, mentorOf, free, pairs + 1, total + problem.score(mentee, k), visitor);
        mentorOf[mentee] = Matching.UNMATCHED;
        free[mentor]++;
      }
    }
  }
}
