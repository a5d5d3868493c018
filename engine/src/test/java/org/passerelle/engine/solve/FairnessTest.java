package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairnessTest {
  @Test
  void ofEquallyGoodMatchingsTheLongestWaitingAreServed() {
    var random = new SplittableRandom(51);
    int changed = 0;
    for (int round = 0; round < 4_000; round++) {
      var problem = RandomProblems.next(random, 5);
      var objective = round % 2 == 0 ? Objective.MAX_SCORE : Objective.MAX_PAIRS;
      long[] waiting = random.longs(problem.mentees(), 0, 4).toArray();
      var plain = Solver.best(problem, objective);
      var fair = LongestWaiting.serve(problem, plain, waiting);
      assertThat(CertificateChecker.objections(problem, fair)).as("round %d", round).isEmpty();
      assertThat(fair.total()).isEqualTo(plain.total());
      assertThat(served(fair.mentorOf(), waiting)).as("round %d", round).isEqualTo(best(problem, fair, waiting));
      changed += Arrays.equals(plain.mentorOf(), fair.mentorOf()) ? 0 : 1;
    }
    assertThat(changed).isGreaterThan(200);
  }

  /** For each length of waiting from the longest, how many are served; compared from the left. */
  private static String served(int[] mentorOf, long[] waiting) {
    var text = new StringBuilder();
    for (long length = 3; length >= 0; length--) {
      long wanted = length;
      text.append(IntStream.range(0, mentorOf.length).filter(i -> waiting[i] == wanted && mentorOf[i] >= 0).count());
    }
    return text.toString();
  }

  private static String best(MatchingProblem problem, Matching fair, long[] waiting) {
    var all = new java.util.ArrayList<String>();
    AllMatchings.forEach(problem, matching -> {
      boolean pairsCount = fair.certificate().objective() == Objective.MAX_PAIRS;
      if (matching.total() == fair.total() && (!pairsCount || matching.pairs() == fair.pairs())) {
        all.add(served(matching.mentorOf(), waiting));
      }
    });
    return all.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  @Test
  void ofEachGroupAtLeastSoManyAreMatchedAndNoSuchMatchingIsBetter() {
    var random = new SplittableRandom(52);
    int reachable = 0;
    for (int round = 0; round < 4_000; round++) {
      var problem = RandomProblems.next(random, 5);
      boolean pairsFirst = round % 2 == 0;
      int[] groupOf = random.ints(problem.mentees(), 0, 2).toArray();
      int[] floor = IntStream.range(0, 2)
          .map(g -> random.nextInt(1 + (int) Arrays.stream(groupOf).filter(of -> of == g).count())).toArray();
      SimpleMatching best = best(problem, groupOf, floor, pairsFirst);
      switch (GroupFloors.solve(problem, groupOf, floor, pairsFirst)) {
        case GroupFloors.Fair fair -> {
          reachable++;
          assertThat(CertificateChecker.objections(fair.widened(), fair.proof())).isEmpty();
          assertThat(meets(fair.mentorOf(), groupOf, floor)).isTrue();
          assertThat(best).isNotNull();
          assertThat(fair.total()).as("round %d", round).isEqualTo(best.total());
          assertThat(!pairsFirst || fair.pairs() == best.pairs()).as("round %d", round).isTrue();
        }
        case GroupFloors.Unreachable none -> {
          assertThat(best).isNull();
          assertThat(CertificateChecker.proves(none.widened(), none.proof())).isTrue();
        }
      }
    }
    assertThat(reachable).isBetween(500, 3_900);
  }

  private static boolean meets(int[] mentorOf, int[] groupOf, int[] floor) {
    return IntStream.range(0, floor.length).allMatch(g ->
        IntStream.range(0, mentorOf.length).filter(i -> groupOf[i] == g && mentorOf[i] >= 0).count() >= floor[g]);
  }

  private static @org.jspecify.annotations.Nullable SimpleMatching best(
      MatchingProblem problem, int[] groupOf, int[] floor, boolean pairsFirst) {
    var order = Comparator.comparingInt((SimpleMatching m) -> pairsFirst ? m.pairs() : 0)
        .thenComparingLong(SimpleMatching::total);
    SimpleMatching[] best = new SimpleMatching[1];
    AllMatchings.forEach(problem, matching -> {
      if (meets(matching.mentorOf(), groupOf, floor) && (best[0] == null || order.compare(matching, best[0]) > 0)) {
        best[0] = matching;
      }
    });
    return best[0];
  }

  @Test
  void aFloorAboveTheGroupIsRefused() {
    var problem = MatchingProblem.of(1, new int[] {1}, new int[] {0}, new int[] {0}, new int[] {1});
    assertThatThrownBy(() -> GroupFloors.solve(problem, new int[] {0}, new int[] {2}, false))
        .hasMessage("Group 0 has 1 mentees; 2 of them cannot be the least number matched.");
  }
}
