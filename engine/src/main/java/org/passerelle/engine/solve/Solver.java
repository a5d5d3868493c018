package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Solves a matching problem exactly: an auction gets near, shortest paths make it exact, prices prove it. Bounded for any
 * input: the auction by its patience, what remains by one shortest path a mentee and a place.
 */
public final class Solver {
  private static final long LARGEST_BONUS = 1L << 57;

  private final MatchingProblem problem;
  private final Objective objective;
  private final long magnitude;
  private final long bonus;

  private Solver(MatchingProblem problem, Objective objective) {
    this.problem = problem;
    this.objective = objective;
    this.magnitude = problem.largestMagnitude();
    this.bonus = objective == Objective.MAX_PAIRS ? bonus(problem, magnitude) : 0;
  }

  /** @throws UnusableProblem if the scores are so large that totals could overflow */
  public static Solution solve(MatchingProblem problem, Objective objective) {
    return new Solver(problem, objective).solve();
  }

  /** As {@link #solve}, for objectives that always have an answer. */
  public static Matching best(MatchingProblem problem, Objective objective) {
    return switch (solve(problem, objective)) {
      case Matching matching -> matching;
      case NoPerfectMatching none -> throw new IllegalArgumentException(
          "There is no perfect matching: " + none.witness().length + " mentees have too few places.");
    };
  }

  /** More than scores can make up for: adding one pair may change at most all others. */
  static long bonus(MatchingProblem problem, long magnitude) {
    long most = Math.min(problem.mentees(), problem.places()) + 1;
    if (magnitude > 0 && most > LARGEST_BONUS / (4 * magnitude)) {
      throw new UnusableProblem("The scores are too large to put the number of pairs first; divide them all by "
          + (1 + 4 * magnitude / (LARGEST_BONUS / most)) + " or more.");
    }
    return 4 * magnitude * most + 1;
  }

  private Solution solve() {
    long[] price = new long[problem.mentors() + 1];
    if (objective == Objective.MAX_PAIRS) {
      raiseWherePlacesLack(price);
    }
    int n = problem.mentees();
    int[] rowEnd = Arrays.copyOfRange(problem.rowStart, 1, n + 1);
    long outside = objective == Objective.PERFECT ? Market.NEVER : -bonus;
    var market = new Market(n, problem.capacity, problem.pairs, problem.rowStart, rowEnd, outside, price);
    var auction = new Auction(market, 2 * magnitude);
    if (!auction.begin() && objective == Objective.PERFECT) {
      int[] witness = new Cardinality(problem).shortOfPlaces();
      if (witness.length > 0) {
        return new NoPerfectMatching(witness);
      }
    }
    int[] free = auction.refine();
    var search = new PlaceSearch(market);
    for (int mentee : free) {
      if (!search.place(mentee)) {
        return new NoPerfectMatching(search.withoutPlace());
      }
    }
    fillOverpriced(market);
    return result(market);
  }

  /** Where places lack for certain, mentors start at the price of a pair: without this, bids would climb there. */
  private void raiseWherePlacesLack(long[] price) {
    long lowest = bonus + Math.min(0, problem.smallestScore());
    for (int mentee : new Cardinality(problem).shortOfPlaces()) {
      for (int k = problem.rowStart[mentee]; k < problem.rowStart[mentee + 1]; k++) {
        price[Pairs.other(problem.pairs[k])] = lowest;
      }
    }
  }

  private void fillOverpriced(Market market) {
    VacancySearch search = null;
    for (int j = 0; j < market.mentors; j++) {
      while (market.isOverpriced(j)) {
        if (search == null) {
          search = new VacancySearch(market, new PairsByMentor(problem));
        }
        search.fill(j);
      }
    }
  }

  private Matching result(Market market) {
    int pairs = 0;
    long[] utility = market.utility;
    for (int i = 0; i < market.mentees; i++) {
      utility[i] += bonus;
      if (market.mentorOf[i] >= 0) {
        pairs++;
      }
    }
    long[] price = Arrays.copyOf(market.price, market.mentors);
    priceClosed(price, utility);
    var certificate = new Certificate(objective, bonus, utility, price);
    return new Matching(market.mentorOf, pairs, market.total(), certificate);
  }

  /** A mentor without places gets the price of a first one. */
  private void priceClosed(long[] price, long[] utility) {
    boolean any = false;
    for (int j = 0; j < price.length; j++) {
      if (problem.capacity[j] == 0) {
        price[j] = 0;
        any = true;
      }
    }
    if (!any) {
      return;
    }
    for (int i = 0; i < utility.length; i++) {
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
