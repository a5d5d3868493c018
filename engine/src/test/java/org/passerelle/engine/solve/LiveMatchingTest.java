package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.solve.Change.Made;
import org.passerelle.engine.solve.Change.Refused;

class LiveMatchingTest {
  @Test
  void afterEveryChangeItIsAsGoodAsSolvingAfresh() {
    var random = new SplittableRandom(11);
    int made = 0;
    for (int round = 0; round < 1_500; round++) {
      var problem = RandomProblems.next(random, 9);
      if (problem.mentees() == 0 || problem.mentors() == 0) {
        continue;
      }
      var objective = random.nextBoolean() ? Objective.MAX_SCORE : Objective.MAX_PAIRS;
      var live = LiveMatching.of(problem, objective);
      for (int step = 0; step < 25; step++) {
        long pinned = live.total() - live.openMatching().total();
        String asked = "round " + round + " step " + step;
        boolean changed = change(live, problem, random) instanceof Made;
        made += changed ? 1 : 0;
        var open = live.openProblem();
        var fresh = Solver.best(open, objective);
        assertThat(live.openMatching().total()).as(asked).isEqualTo(fresh.total());
        assertThat(live.openMatching().pairs() >= fresh.pairs() || objective == Objective.MAX_SCORE).as(asked).isTrue();
        assertThat(CertificateChecker.objections(open, live.openMatching())).as(asked).isEmpty();
        if (!changed) {
          assertThat(live.total() - live.openMatching().total()).as(asked).isEqualTo(pinned);
        }
      }
    }
    assertThat(made).isGreaterThan(15_000);
  }

  private static Change change(LiveMatching live, MatchingProblem problem, SplittableRandom random) {
    int mentee = random.nextInt(problem.mentees());
    int mentor = random.nextInt(problem.mentors());
    if (problem.choices(mentee) > 0 && random.nextInt(8) > 0) {
      mentor = problem.mentor(mentee, random.nextInt(problem.choices(mentee)));
    }
    return switch (random.nextInt(7)) {
      case 0 -> live.pin(mentee, mentor);
      case 1 -> live.reject(mentee, mentor);
      case 2 -> live.leave(mentee);
      case 3, 4 -> live.comeBack(mentee);
      default -> live.changeCapacity(mentor, random.nextInt(5) - 2);
    };
  }

  /** Mentee 0 is worth 10 with mentor 0, mentee 1 is worth 9 with mentor 0 and 2 with mentor 1; one place each. */
  private static LiveMatching twoMentees() {
    return LiveMatching.of(
        MatchingProblem.of(2, new int[] {1, 1}, new int[] {0, 1, 1}, new int[] {0, 0, 1}, new int[] {10, 9, 2}),
        Objective.MAX_SCORE);
  }

  @Test
  void aPinTakesThePlaceFromWhoeverHadItAndCounts() {
    var live = twoMentees();
    assertThat(live.total()).isEqualTo(12);
    assertThat(live.pin(1, 0)).isEqualTo(Change.MADE);
    assertThat(live.total()).isEqualTo(9);
    assertThat(live.mentorOf(1)).isZero();
    assertThat(live.mentorOf(0)).isEqualTo(Matching.UNMATCHED);
  }

  @Test
  void aPinStandsUntilTheEnd() {
    var live = twoMentees();
    live.pin(1, 0);
    assertThat(live.reject(1, 0)).isInstanceOf(Refused.class);
    assertThat(live.leave(1)).isInstanceOf(Refused.class);
    assertThat(live.pin(1, 1)).isInstanceOf(Refused.class);
    assertThat(live.changeCapacity(0, -1))
        .isEqualTo(new Refused("Mentor 0 cannot go from 1 to 0 places, for 1 are pinned."));
    assertThat(live.total()).isEqualTo(9);
    assertThat(live.changeCapacity(0, 1)).isEqualTo(Change.MADE);
    assertThat(live.total()).isEqualTo(19);
  }

  @Test
  void whatCannotBePinnedIsSaidInASentence() {
    var live = twoMentees();
    assertThat(live.pin(0, 1)).isEqualTo(new Refused("Mentee 0 and mentor 1 are not a possible pair."));
    live.reject(1, 1);
    assertThat(live.pin(1, 1)).isInstanceOf(Refused.class);
    live.pin(0, 0);
    assertThat(live.pin(1, 0)).isEqualTo(new Refused("Mentor 0 has 1 places, all taken by pins."));
    live.leave(1);
    assertThat(live.pin(1, 0)).isEqualTo(new Refused("Mentee 1 has left."));
  }
}
