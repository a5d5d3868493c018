package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LeastLiftTest {
  private static BitSet of(int... members) {
    var set = new BitSet();
    Arrays.stream(members).forEach(set::set);
    return set;
  }

  /** Mentees 0 and 1 get 90 and 80 with the only two mentors, mentees 2 and 3 get {@code low} with the second. */
  private static LeastLift.Lifted<Matching> lift(BitSet group, BitSet others, int low) {
    return LeastLift.find(
        group, others,
        points -> {
          var builder = MatchingProblem.builder(4, new int[] {1, 1});
          builder.add(0, 0, 90);
          builder.add(0, 1, 85);
          builder.add(1, 0, 80);
          builder.add(1, 1, 80);
          builder.add(2, 1, low + (group.get(2) ? points : 0));
          builder.add(3, 1, low - 1 + (group.get(3) ? points : 0));
          return Solver.best(builder.build(), Objective.MAX_PAIRS);
        },
        Matching::mentorOf);
  }

  @Test
  void aGroupPassedOverIsLiftedByTheFewestPointsThatBringItLevel() {
    var lifted = lift(of(2, 3), of(0, 1), 35);
    assertThat(lifted.plain().mentorOf()).containsExactly(0, 1, -1, -1);
    assertThat(lifted.points()).isEqualTo(50);
    assertThat(lifted.set().mentorOf()).containsExactly(0, -1, 1, -1);
    assertThat(lifted.set().pairs()).isEqualTo(lifted.plain().pairs());
    assertThat(lift(of(2, 3), of(0, 1), 20).points()).isEqualTo(150);
  }

  @Test
  void aGroupThatIsNotBehindIsNotLifted() {
    assertThat(lift(of(0), of(1, 2, 3), 35).points()).isZero();
    assertThat(lift(of(), of(0, 1, 2, 3), 35).points()).isZero();
  }

  @Test
  void whereNoLiftHelpsNothingIsChanged() {
    var lifted = lift(of(2, 3), of(0, 1), -5_000);
    assertThat(lifted.points()).isZero();
    assertThat(lifted.set()).isSameAs(lifted.plain());
  }
}
