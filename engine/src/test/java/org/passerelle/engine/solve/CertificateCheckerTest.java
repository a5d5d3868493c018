package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Everything a wrong or careless solver might hand over must be refused. */
class CertificateCheckerTest {
  private static final MatchingProblem PROBLEM = MatchingProblem.of(
      3, new int[] {1, 1}, new int[] {0, 0, 1, 1, 2}, new int[] {0, 1, 0, 1, 1}, new int[] {10, 6, 9, 2, 1});

  private final Matching right = Solver.best(PROBLEM, Objective.MAX_SCORE);

  private Matching with(int[] mentorOf, int pairs, long total) {
    return new Matching(mentorOf, pairs, total, right.certificate());
  }

  private Matching with(long[] utility, long[] price) {
    return new Matching(
        right.mentorOf(), right.pairs(), right.total(), new Certificate(Objective.MAX_SCORE, 0, utility, price));
  }

  private static boolean isAccepted(Matching matching) {
    return CertificateChecker.proves(PROBLEM, matching);
  }

  @Test
  void theRightOneIsAccepted() {
    assertThat(CertificateChecker.objections(PROBLEM, right)).isEmpty();
    assertThat(CertificateChecker.gap(PROBLEM, right)).isZero();
    assertThat(right.total()).isEqualTo(15);
  }

  @Test
  void aWorseMatchingIsRefused() {
    assertThat(isAccepted(with(new int[] {0, 1, -1}, 2, 12))).isFalse();
    assertThat(isAccepted(with(new int[] {-1, 0, 1}, 2, 10))).isFalse();
    assertThat(isAccepted(with(new int[] {-1, -1, -1}, 0, 0))).isFalse();
  }

  @Test
  void aMatchingThatIsNoneIsRefused() {
    assertThat(isAccepted(with(new int[] {1, 0, 1}, 3, 16))).as("too few places").isFalse();
    assertThat(isAccepted(with(new int[] {1, 0, 0}, 3, 15))).as("a pair that is not possible").isFalse();
    assertThat(isAccepted(with(new int[] {1, 0, 7}, 3, 15))).as("a mentor that is not there").isFalse();
    assertThat(isAccepted(with(new int[] {1, 0}, 2, 15))).as("a mentee forgotten").isFalse();
  }

  @Test
  void aWrongClaimOfPairsOrTotalIsRefused() {
    assertThat(isAccepted(with(right.mentorOf(), 3, 15))).isFalse();
    assertThat(isAccepted(with(right.mentorOf(), 2, 16))).isFalse();
  }

  @Test
  void pricesThatProveNothingAreRefused() {
    long[] utility = right.certificate().utility();
    long[] price = right.certificate().price();
    assertThat(isAccepted(with(changed(utility, 0, u -> u - 1), price))).isFalse();
    assertThat(isAccepted(with(changed(utility, 2, u -> u + 1), price))).isFalse();
    assertThat(isAccepted(with(utility, changed(price, 0, p -> p - 1)))).isFalse();
    assertThat(isAccepted(with(utility, changed(price, 1, p -> -1)))).isFalse();
    assertThat(isAccepted(with(new long[3], new long[2]))).isFalse();
  }

  @Test
  void valuesThatWouldOverflowAreRefused() {
    long[] utility = right.certificate().utility();
    long[] price = right.certificate().price();
    assertThat(isAccepted(with(changed(utility, 0, u -> Long.MAX_VALUE), price))).isFalse();
    assertThat(isAccepted(with(utility, changed(price, 0, p -> Long.MAX_VALUE)))).isFalse();
    assertThat(isAccepted(with(changed(utility, 0, u -> Long.MIN_VALUE), price))).isFalse();
  }

  @Test
  void aBonusWhereNoneBelongsOrTooSmallAOneIsRefused() {
    var claimed = new Certificate(Objective.MAX_SCORE, 5, right.certificate().utility(), right.certificate().price());
    assertThat(isAccepted(new Matching(right.mentorOf(), 2, 15, claimed))).isFalse();
    var pairs = Solver.best(PROBLEM, Objective.MAX_PAIRS).certificate();
    var small = new Certificate(Objective.MAX_PAIRS, 3, pairs.utility(), pairs.price());
    assertThat(isAccepted(new Matching(right.mentorOf(), 2, 15, small))).isFalse();
  }

  @Test
  void somebodyUnmatchedIsNoPerfectMatching() {
    var claimed =
        new Certificate(Objective.PERFECT, 0, right.certificate().utility(), right.certificate().price());
    assertThat(isAccepted(new Matching(right.mentorOf(), 2, 15, claimed))).isFalse();
  }

  @Test
  void onlyATrueWitnessShowsThatNotEverybodyCanBeMatched() {
    assertThat(proves(0, 1, 2)).isTrue();
    assertThat(proves(0, 1)).as("two mentees, two places").isFalse();
    assertThat(proves()).isFalse();
    assertThat(proves(0, 1, 1)).as("the same mentee twice").isFalse();
    assertThat(proves(0, 1, 3)).as("nobody has that number").isFalse();
  }

  private static boolean proves(int... witness) {
    return CertificateChecker.proves(PROBLEM, new NoPerfectMatching(witness));
  }

  @Test
  void noMatchingButAnOptimalOneIsEverAccepted() {
    var random = new SplittableRandom(21);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      var problem = RandomProblems.next(random, 5);
      var best = Solver.best(problem, Objective.MAX_SCORE);
      int[] mentorOf = best.mentorOf().clone();
      if (mentorOf.length == 0) {
        continue;
      }
      int mentee = random.nextInt(mentorOf.length);
      int choices = problem.choices(mentee);
      int choice = random.nextInt(choices + 1);
      mentorOf[mentee] = choice == choices ? Matching.UNMATCHED : problem.mentor(mentee, choice);
      int pairs = 0;
      long total = 0;
      for (int i = 0; i < mentorOf.length; i++) {
        if (mentorOf[i] >= 0) {
          pairs++;
          total += problem.scoreWith(i, mentorOf[i]);
        }
      }
      boolean accepted =
          CertificateChecker.proves(problem, new Matching(mentorOf, pairs, total, best.certificate()));
      assertThat(!accepted || total == best.total()).as("round %d", round).isTrue();
      refused += accepted ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(5_000);
  }

  private static long[] changed(long[] values, int at, LongUnaryOperator change) {
    long[] copy = values.clone();
    copy[at] = change.applyAsLong(copy[at]);
    return copy;
  }
}
