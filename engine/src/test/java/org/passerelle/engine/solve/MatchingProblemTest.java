package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MatchingProblemTest {
  private static final int MOST = Integer.MAX_VALUE;

  @Test
  void nonsenseIsRefusedInASentence() {
    assertThatThrownBy(() -> MatchingProblem.builder(-1, new int[0])).isInstanceOf(UnusableProblem.class);
    assertThatThrownBy(() -> MatchingProblem.builder(1, new int[] {1, -3}))
        .hasMessage("Mentor 1 has -3 places; use 0 or more.");
    assertThatThrownBy(() -> MatchingProblem.of(1, new int[] {1}, new int[] {0}, new int[] {-1}, new int[] {1}))
        .hasMessage("There is no mentor -1; use 0 to 0.");
    assertThatThrownBy(() -> MatchingProblem.of(1, new int[] {1}, new int[] {0}, new int[] {0}, new int[] {}))
        .hasMessage("The three lists of pairs differ in length: 1, 1 and 0.");
    int[] zeros = {0, 0};
    assertThatThrownBy(() -> MatchingProblem.of(1, new int[] {1}, zeros, zeros, zeros))
        .hasMessage("The pair of mentee 0 and mentor 0 is listed twice; list it once.");
  }

  @Test
  void theLargestScoresThereAreDoNotOverflow() {
    int n = 60;
    int[] capacity = new int[n];
    Arrays.fill(capacity, 1);
    var builder = MatchingProblem.builder(n, capacity);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        builder.add(i, j, (i + j) % 3 == 0 ? MOST : -MOST);
      }
    }
    var problem = builder.build();
    for (var objective : Objective.values()) {
      var matching = Solver.best(problem, objective);
      assertThat(CertificateChecker.objections(problem, matching)).isEmpty();
      assertThat(matching.total()).isEqualTo((long) n * MOST);
    }
  }

  @Test
  void placesWithoutEndDoNotOverflow() {
    var problem = MatchingProblem.of(
        3, new int[] {MOST, MOST, MOST}, new int[] {0, 1, 2}, new int[] {0, 1, 1}, new int[] {MOST, MOST, MOST});
    for (var objective : Objective.values()) {
      var matching = Solver.best(problem, objective);
      assertThat(CertificateChecker.objections(problem, matching)).isEmpty();
      assertThat(matching.total()).isEqualTo(3L * MOST);
    }
    var live = LiveMatching.of(problem, Objective.MAX_PAIRS);
    assertThat(live.changeCapacity(1, 1)).isInstanceOf(Change.Refused.class);
    assertThat(live.changeCapacity(1, -MOST)).isEqualTo(Change.MADE);
    assertThat(live.total()).isEqualTo(MOST);
  }

  @Test
  void scoresTooLargeToComeSecondAreRefused() {
    assertThatThrownBy(() -> Solver.bonus(MOST, MOST))
        .isInstanceOf(UnusableProblem.class)
        .hasMessageContaining("too large to put the number of pairs first");
  }
}
