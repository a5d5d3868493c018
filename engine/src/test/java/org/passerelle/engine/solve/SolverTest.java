package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SolverTest {
  private static final int MANY = 12_000;

  @Test
  void noMatchingHasALargerTotal() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < MANY; round++) {
      var problem = RandomProblems.next(random, 9);
      var matching = Solver.best(problem, Objective.MAX_SCORE);
      assertThat(CertificateChecker.objections(problem, matching)).as("round %d", round).isEmpty();
      assertThat(matching.total()).as("round %d", round).isEqualTo(OtherSolvers.byFlow(problem, 0).total());
    }
  }

  @Test
  void aSecondIndependentSolverAgrees() {
    var random = new SplittableRandom(2);
    for (int round = 0; round < MANY; round++) {
      var problem = RandomProblems.next(random, 7);
      var matching = Solver.best(problem, Objective.MAX_SCORE);
      assertThat(matching.total()).as("round %d", round).isEqualTo(OtherSolvers.totalByJGraphT(problem));
    }
  }

  @Test
  void asManyPairsAsPossibleComeBeforeTheTotal() {
    var random = new SplittableRandom(3);
    for (int round = 0; round < MANY; round++) {
      var problem = RandomProblems.next(random, 9);
      var matching = Solver.best(problem, Objective.MAX_PAIRS);
      assertThat(CertificateChecker.objections(problem, matching)).as("round %d", round).isEmpty();
      assertThat(new OtherSolvers.Answer(matching.pairs(), matching.total()))
          .as("round %d", round)
          .isEqualTo(OtherSolvers.byFlow(problem, 100_000_000));
    }
  }

  @Test
  void everybodyIsMatchedOrTheWitnessShowsWhyNot() {
    var random = new SplittableRandom(4);
    int perfect = 0;
    for (int round = 0; round < MANY; round++) {
      var problem = RandomProblems.next(random, 7);
      var other = OtherSolvers.byFlow(problem, 100_000_000);
      switch (Solver.solve(problem, Objective.PERFECT)) {
        case Matching matching -> {
          perfect++;
          assertThat(CertificateChecker.objections(problem, matching)).as("round %d", round).isEmpty();
          assertThat(new OtherSolvers.Answer(matching.pairs(), matching.total())).isEqualTo(other);
        }
        case NoPerfectMatching none -> {
          assertThat(other.pairs()).isLessThan(problem.mentees());
          assertThat(CertificateChecker.proves(problem, none)).as("round %d", round).isTrue();
        }
      }
    }
    assertThat(perfect).isBetween(MANY / 20, MANY - MANY / 20);
  }

  @Test
  void middlingProblemsAgreeToo() {
    var random = new SplittableRandom(5);
    for (int round = 0; round < 400; round++) {
      var problem = RandomProblems.next(random, 60);
      var most = Solver.best(problem, Objective.MAX_SCORE);
      assertThat(CertificateChecker.objections(problem, most)).as("round %d", round).isEmpty();
      assertThat(most.total()).as("round %d", round).isEqualTo(OtherSolvers.byFlow(problem, 0).total());
      var pairs = Solver.best(problem, Objective.MAX_PAIRS);
      assertThat(CertificateChecker.objections(problem, pairs)).as("round %d", round).isEmpty();
    }
  }
}
