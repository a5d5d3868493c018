package org.passerelle.engine.solve;

import java.util.BitSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A floor under a group that is easily passed over: its scores are lifted by the fewest points, of a few steps, at which as
 * large a share of it is matched as of the others. Where no lift reaches that, the least one that matches most of the group.
 */
public final class LeastLift {
  private static final int[] STEPS = {50, 150, 400, 1_000};

  private LeastLift() {}

  /**
   * @param points what each pair of the group counts more; 0 if the group is not behind
   * @param set the answer with that lift
   * @param plain the answer without any
   */
  public record Lifted<S>(int points, S set, S plain) {}

  /**
   * @param group the mentees to lift
   * @param others those they are compared with
   * @param solve gives the best answer when each pair of the group counts so many points more
   * @param mentorOf of an answer, by mentee; {@link Matching#UNMATCHED} for none
   */
  public static <S> Lifted<S> find(
      BitSet group, BitSet others, IntFunction<S> solve, Function<S, int[]> mentorOf) {
    S plain = solve.apply(0);
    S best = plain;
    int bestPoints = 0;
    int most = matched(group, mentorOf.apply(plain));
    if (group.isEmpty() || isLevel(group, others, mentorOf.apply(plain))) {
      return new Lifted<>(0, plain, plain);
    }
    for (int points : STEPS) {
      S set = solve.apply(points);
      int matched = matched(group, mentorOf.apply(set));
      if (matched > most) {
        best = set;
        bestPoints = points;
        most = matched;
      }
      if (isLevel(group, others, mentorOf.apply(set))) {
        break;
      }
    }
    return new Lifted<>(bestPoints, best, plain);
  }

  private static boolean isLevel(BitSet group, BitSet others, int[] mentorOf) {
    return (long) matched(group, mentorOf) * others.cardinality() >= (long) matched(others, mentorOf) * group.cardinality();
  }

  private static int matched(BitSet who, int[] mentorOf) {
    return (int) who.stream().filter(i -> mentorOf[i] != Matching.UNMATCHED).count();
  }
}
