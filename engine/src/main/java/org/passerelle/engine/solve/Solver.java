package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Solves a matching problem exactly: an auction gets near, shortest paths make it exact, prices prove it. Bounded for any
 * input: the auction by its patience, what remains by one shortest path a mentee and a place.
 */
public final class Solver {
  private Solver() {}

  /** @throws UnusableProblem if the scores are so large that totals could overflow */
  public static Solution solve(MatchingProblem problem, Objective objective) {
    long magnitude = problem.largestMagnitude();
    long most = Math.min(problem.mentees(), problem.places());
    long bonus = objective == Objective.MAX_PAIRS ? bonus(magnitude, most) : 0;
    long outside = objective == Objective.PERFECT ? Market.NEVER : -bonus;
    var start = new FirstSolve(problem, PairLists.byMentee(problem), magnitude, outside);
    int[] witness = start.run();
    return witness.length > 0 ? new NoPerfectMatching(witness) : result(problem, start.market(), objective, bonus);
  }

  /** As {@link #solve}, for objectives that always have an answer. */
  public static Matching best(MatchingProblem problem, Objective objective) {
    return switch (solve(problem, objective)) {
      case Matching matching -> matching;
      case NoPerfectMatching none -> throw new IllegalArgumentException(
          "There is no perfect matching: " + none.witness().length + " mentees have too few places.");
    };
  }

  /** More than scores can make up for: one pair more may change all others, {@code most} at most. */
  static long bonus(long magnitude, long most) {
    long largest = 1L << 57;
    if (magnitude > 0 && most + 1 > largest / (4 * magnitude)) {
      throw new UnusableProblem("The scores are too large to put the number of pairs first; the largest may be "
          + largest / 4 / (most + 1) + ".");
    }
    return 4 * magnitude * (most + 1) + 1;
  }

  static Matching result(MatchingProblem problem, Market market, Objective objective, long bonus) {
    long[] utility = market.utility.clone();
    for (int i = 0; i < utility.length; i++) {
      utility[i] += bonus;
    }
    long[] price = Arrays.copyOf(market.price, market.mentors);
    priceClosed(problem, price, utility, bonus);
    var certificate = new Certificate(objective, bonus, utility, price);
    return new Matching(market.mentorOf.clone(), market.pairs(), market.total(), certificate);
  }

  /** A mentor without places gets the price a first one would have. */
  private static void priceClosed(MatchingProblem problem, long[] price, long[] utility, long bonus) {
    boolean any = false;
    for (int j = 0; j < price.length; j++) {
      if (price[j] == Market.CLOSED) {
        price[j] = 0;
        any = true;
      }
    }
    for (int i = 0; any && i < utility.length; i++) {
      for (int k = problem.rowStart[i]; k < problem.rowStart[i + 1]; k++) {
        long pair = problem.pairs[k];
        int j = (int) pair;
        if (problem.capacity[j] == 0) {
          price[j] = Math.max(price[j], (pair >> 32) + bonus - utility[i]);
        }
      }
    }
  }
}
