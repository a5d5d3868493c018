package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  /** Mentee 0 takes mentor 0 first, though mentee 1 can have nobody else. */
  private static final MatchingProblem TRAP = MatchingProblem.of(
      2, new int[] {1, 1}, new int[] {0, 0, 1}, new int[] {0, 1, 0}, new int[] {6, 5, 4});

  @Test
  void firstComeAndBestPairFirstFallIntoTheTrap() {
    assertThat(SimpleMatching.firstCome(TRAP).total()).isEqualTo(6);
    assertThat(SimpleMatching.bestPairFirst(TRAP).total()).isEqualTo(6);
    assertThat(Solver.best(TRAP, Objective.MAX_SCORE).total()).isEqualTo(9);
  }

  @Test
  void pairsWhoWouldRatherHaveEachOtherAreCounted() {
    assertThat(Stability.blockingPairs(TRAP, Solver.best(TRAP, Objective.MAX_SCORE).mentorOf())).isEqualTo(1);
    assertThat(Stability.blockingPairs(TRAP, SimpleMatching.bestPairFirst(TRAP).mentorOf())).isZero();
  }

  @Test
  void bestPairFirstLeavesNobodyWishingOtherwise() {
    var random = new SplittableRandom(61);
    for (int round = 0; round < 3_000; round++) {
      var problem = RandomProblems.next(random, 8);
      var greedy = SimpleMatching.bestPairFirst(problem);
      var best = Solver.best(problem, Objective.MAX_SCORE);
      assertThat(Stability.blockingPairs(problem, greedy.mentorOf())).as("round %d", round).isZero();
      assertThat(greedy.total()).isBetween(0L, best.total());
      assertThat(SimpleMatching.firstCome(problem).total()).isBetween(0L, best.total());
    }
  }
}
