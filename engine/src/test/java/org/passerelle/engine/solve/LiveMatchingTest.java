package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
        boolean changed = change(live, random) instanceof Made;
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

  private static Change change(LiveMatching live, SplittableRandom random) {
    int mentee = random.nextInt(live.mentees());
    int mentor = random.nextInt(live.mentors());
    var open = live.openProblem();
    if (open.choices(mentee) > 0 && random.nextInt(8) > 0) {
      mentor = open.mentor(mentee, random.nextInt(open.choices(mentee)));
    }
    return switch (random.nextInt(9)) {
      case 0 -> live.pin(mentee, mentor);
      case 1 -> live.reject(mentee, mentor);
      case 2 -> live.leave(mentee);
      case 3, 4 -> live.comeBack(mentee);
      case 5 -> arrival(live, random);
      default -> live.changeCapacity(mentor, random.nextInt(5) - 2);
    };
  }

  private static Change arrival(LiveMatching live, SplittableRandom random) {
    boolean isMentee = random.nextInt(3) > 0;
    int[] others = IntStream.range(0, isMentee ? live.mentors() : live.mentees())
        .filter(other -> random.nextBoolean()).toArray();
    int largest = random.nextInt(3) == 0 ? 5_000 : 5;
    int[] scores = Arrays.stream(others).map(other -> random.nextInt(-largest, largest)).toArray();
    if (isMentee) {
      live.arriveMentee(others, scores);
    } else {
      live.arriveMentor(random.nextInt(3), others, scores);
    }
    return Change.MADE;
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
        .isEqualTo(new Refused("Mentor 0 cannot go from 1 to 0 places; 1 are pinned."));
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
    assertThat(live.pin(1, 0)).isEqualTo(new Refused("All places of mentor 0, 1 in number, are pinned."));
    live.leave(1);
    assertThat(live.pin(1, 0)).isEqualTo(new Refused("Mentee 1 has left."));
  }
}
