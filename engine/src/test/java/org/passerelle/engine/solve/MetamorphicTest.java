package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the optimum must move when the problem does, whatever it is. */
class MetamorphicTest {
  private static final int ROUNDS = 2_000;

  private SplittableRandom random;

  @BeforeEach
  void sameEveryTime() {
    random = new SplittableRandom(71);
  }

  private static Matching best(MatchingProblem problem) {
    return Solver.best(problem, Objective.MAX_SCORE);
  }

  private static MatchingProblem changed(MatchingProblem problem, int[] capacity, int[] newName, IntUnaryOperator score) {
    var builder = MatchingProblem.builder(problem.mentees(), capacity);
    for (int i = problem.mentees() - 1; i >= 0; i--) {
      for (int k = 0; k < problem.choices(i); k++) {
        builder.add(newName[i], problem.mentor(i, k), score.applyAsInt(problem.score(i, k)));
      }
    }
    return builder.build();
  }

  private static int[] sameNames(MatchingProblem problem) {
    int[] names = new int[problem.mentees()];
    Arrays.setAll(names, i -> i);
    return names;
  }

  @Test
  void oneMoreMentorNeverLowersTheOptimum() {
    for (int round = 0; round < ROUNDS; round++) {
      var problem = RandomProblems.next(random, 12);
      var live = LiveMatching.of(problem, Objective.MAX_SCORE);
      long before = live.total();
      live.arriveMentor(1, sameNames(problem), random.ints(problem.mentees(), -50, 50).toArray());
      assertThat(live.total()).isGreaterThanOrEqualTo(before);
      assertThat(best(live.openProblem()).total()).isEqualTo(live.total());
    }
  }

  @Test
  void onePlaceLessNeverRaisesIt() {
    for (int round = 0; round < ROUNDS; round++) {
      var problem = RandomProblems.next(random, 12);
      int[] capacity = Arrays.stream(problem.capacities()).map(c -> Math.max(0, c - 1)).toArray();
      var fewer = changed(problem, capacity, sameNames(problem), score -> score);
      assertThat(best(fewer).total()).isLessThanOrEqualTo(best(problem).total());
    }
  }

  @Test
  void scalingTheScoresScalesTheTotal() {
    for (int round = 0; round < ROUNDS; round++) {
      var problem = RandomProblems.next(random, 12);
      int factor = random.nextInt(1, 1_000);
      var scaled = changed(problem, problem.capacities(), sameNames(problem), score -> score * factor);
      for (var objective : new Objective[] {Objective.MAX_SCORE, Objective.MAX_PAIRS}) {
        assertThat(Solver.best(scaled, objective).total())
            .isEqualTo(factor * Solver.best(problem, objective).total());
      }
    }
  }

  @Test
  void theOrderOfMenteesDoesNotMatter() {
    for (int round = 0; round < ROUNDS; round++) {
      var problem = RandomProblems.next(random, 12);
      int n = problem.mentees();
      int[] reversed = new int[n];
      Arrays.setAll(reversed, i -> n - 1 - i);
      var renamed = changed(problem, problem.capacities(), reversed, score -> score);
      assertThat(best(renamed).total()).isEqualTo(best(problem).total());
    }
  }

  @Test
  void aBonusOnEveryPairRaisesThePerfectTotalByOneBonusAMentee() {
    int perfect = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var problem = RandomProblems.next(random, 6);
      var raised = changed(problem, problem.capacities(), sameNames(problem), score -> score + 1_000);
      if (Solver.solve(problem, Objective.PERFECT) instanceof Matching matching) {
        perfect++;
        assertThat(Solver.best(raised, Objective.PERFECT).total())
            .isEqualTo(matching.total() + 1_000L * problem.mentees());
      }
    }
    assertThat(perfect).isGreaterThan(100);
  }
}
