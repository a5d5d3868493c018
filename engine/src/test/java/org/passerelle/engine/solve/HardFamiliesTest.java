package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Families on which auctions with fixed steps get lost. */
class HardFamiliesTest {
  private static final int SIZE = 120;

  enum Family {
    DENSE,
    GEOMETRIC,
    MACHOL_WIEN,
    MANY_TIES,
    TWO_COSTS,
    ALL_EQUAL,
    ONE_WANTED_BY_ALL,
    STAIRCASE;

    IntBinaryOperator scores(SplittableRandom random) {
      int[] x = random.ints(2 * SIZE, 0, 1_000_000).toArray();
      int[] y = random.ints(2 * SIZE, 0, 1_000_000).toArray();
      return switch (this) {
        case DENSE -> (i, j) -> random.nextInt(100_000);
        case GEOMETRIC -> (i, j) -> -(int) Math.hypot(x[i] - x[SIZE + j], y[i] - y[SIZE + j]);
        case MACHOL_WIEN -> (i, j) -> -(i + 1) * (j + 1);
        case MANY_TIES -> (i, j) -> random.nextInt(3);
        case TWO_COSTS -> (i, j) -> random.nextBoolean() ? -1 : -100_000_000;
        case ALL_EQUAL -> (i, j) -> 7;
        case ONE_WANTED_BY_ALL -> (i, j) -> j == 0 ? 1_000_000_000 : j % 5;
        case STAIRCASE -> (i, j) -> j <= i ? 1_000 : j == i + 1 ? 999 : -1_000_000_000;
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void areSolvedExactlyForEveryObjective(Family family) {
    for (long seed = 0; seed < 4; seed++) {
      var random = new SplittableRandom(seed);
      var scores = family.scores(random);
      int mentors = SIZE - 20 * (int) (seed % 3);
      int[] capacity = new int[mentors];
      Arrays.fill(capacity, 1 + (int) (seed / 3));
      var builder = MatchingProblem.builder(SIZE, capacity);
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < mentors; j++) {
          if (seed % 2 == 0 || (i + j) % 7 != 1) {
            builder.add(i, j, scores.applyAsInt(i, j));
          }
        }
      }
      var problem = builder.build();
      var best = Solver.best(problem, Objective.MAX_SCORE);
      assertThat(CertificateChecker.objections(problem, best)).isEmpty();
      assertThat(best.total()).isEqualTo(OtherSolvers.byFlow(problem, 0).total());
      var most = Solver.best(problem, Objective.MAX_PAIRS);
      assertThat(CertificateChecker.objections(problem, most)).isEmpty();
      switch (Solver.solve(problem, Objective.PERFECT)) {
        case Matching matching -> {
          assertThat(CertificateChecker.objections(problem, matching)).isEmpty();
          assertThat(matching.total()).isEqualTo(most.total());
        }
        case NoPerfectMatching none -> assertThat(CertificateChecker.proves(problem, none)).isTrue();
      }
    }
  }
}
