package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.solve.WhyNot.Loses;

class ReasonsTest {
  private static final Objective[] OBJECTIVES = {Objective.MAX_SCORE, Objective.MAX_PAIRS};

  @Test
  void whatForcingAPairCostsIsExactlyWhatThePinWouldCost() {
    var random = new SplittableRandom(41);
    int asked = 0;
    for (int round = 0; round < 3_000; round++) {
      var problem = RandomProblems.next(random, 8);
      var objective = OBJECTIVES[round % 2];
      var live = LiveMatching.of(problem, objective);
      var reasons = live.reasons();
      for (int i = 0; i < problem.mentees(); i++) {
        for (int k = 0; k < problem.choices(i); k++) {
          if (reasons.whyNot(i, problem.mentor(i, k)) instanceof Loses(Worth loss)) {
            var forced = LiveMatching.of(problem, objective);
            assertThat(forced.pin(i, problem.mentor(i, k))).isEqualTo(Change.MADE);
            int pairs = objective == Objective.MAX_PAIRS ? live.pairs() - forced.pairs() : 0;
            assertThat(loss).as("round %d", round).isEqualTo(new Worth(pairs, live.total() - forced.total()));
            asked++;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(5_000);
  }

  @Test
  void aPriceIsExactlyWhatOneMorePlaceWouldAdd() {
    var random = new SplittableRandom(42);
    for (int round = 0; round < 3_000; round++) {
      var problem = RandomProblems.next(random, 8);
      var objective = OBJECTIVES[round % 2];
      var live = LiveMatching.of(problem, objective);
      for (int j = 0; j < problem.mentors(); j++) {
        Worth worth = live.reasons().oneMorePlace(j);
        var more = LiveMatching.of(problem, objective);
        more.changeCapacity(j, 1);
        int pairs = objective == Objective.MAX_PAIRS ? more.pairs() - live.pairs() : 0;
        assertThat(worth).as("round %d", round).isEqualTo(new Worth(pairs, more.total() - live.total()));
      }
    }
  }

  @Test
  void alternativesAreThoseThatCostLittle() {
    var problem = MatchingProblem.of(
        2, new int[] {1, 1, 1}, new int[] {0, 0, 0, 1}, new int[] {0, 1, 2, 0}, new int[] {10, 9, 3, 4});
    var reasons = LiveMatching.of(problem, Objective.MAX_SCORE).reasons();
    assertThat(reasons.whyNot(0, 1)).isEqualTo(new WhyNot.Together());
    assertThat(reasons.whyNot(1, 2)).isEqualTo(new WhyNot.NotPossible());
    assertThat(reasons.whyNot(0, 0)).isEqualTo(new Loses(new Worth(0, 3)));
    assertThat(reasons.alternatives(0, 5)).containsExactly(new Reasons.Alternative(0, new Worth(0, 3)));
    assertThat(reasons.alternatives(0, 6)).hasSize(2);
  }

  @Test
  void askingChangesNothing() {
    var random = new SplittableRandom(43);
    for (int round = 0; round < 500; round++) {
      var problem = RandomProblems.next(random, 9);
      var live = LiveMatching.of(problem, Objective.MAX_SCORE);
      var before = live.openMatching();
      for (int i = 0; i < problem.mentees(); i++) {
        live.reasons().alternatives(i, 1_000);
      }
      var after = live.openMatching();
      assertThat(after.mentorOf()).isEqualTo(before.mentorOf());
      assertThat(after.certificate().price()).isEqualTo(before.certificate().price());
      assertThat(after.certificate().utility()).isEqualTo(before.certificate().utility());
    }
  }
}
