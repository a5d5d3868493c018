package org.passerelle.engine.solve;

/** From nothing to a market in which everybody has a best choice and no free place a price. */
final class FirstSolve {
  private final MatchingProblem problem;
  private final Market market;
  private final long magnitude;

  /** @param rows the problem's pairs, by mentee */
  FirstSolve(MatchingProblem problem, PairLists rows, long magnitude, long outside) {
    this.problem = problem;
    this.magnitude = magnitude;
    long[] price = new long[problem.mentors() + 1];
    if (outside < 0 && outside > Market.NEVER) {
      raiseWherePlacesLack(price, -outside);
    }
    this.market = new Market(problem.capacities(), rows, outside, price);
  }

  Market market() {
    return market;
  }

  /** Returns the witness if everybody must be matched and cannot be, else an empty array. */
  int[] run() {
    boolean mustMatchAll = market.outside == Market.NEVER;
    var auction = new Auction(market, 2 * magnitude);
    if (!auction.begin() && mustMatchAll) {
      int[] witness = new Cardinality(problem).shortOfPlaces();
      if (witness.length > 0) {
        return witness;
      }
    }
    int[] free = auction.refine();
    var search = new PlaceSearch(market);
    for (int mentee : free) {
      if (!search.place(mentee)) {
        return search.withoutPlace();
      }
    }
    fillOverpriced();
    return new int[0];
  }

  /** Where places lack for certain, mentors start at the price of a pair: without this, bids would climb there. */
  private void raiseWherePlacesLack(long[] price, long bonus) {
    long lowest = bonus + Math.min(0, problem.smallestScore());
    for (int mentee : new Cardinality(problem).shortOfPlaces()) {
      for (int k = problem.rowStart[mentee]; k < problem.rowStart[mentee + 1]; k++) {
        price[(int) problem.pairs[k]] = lowest;
      }
    }
  }

  private void fillOverpriced() {
    VacancySearch search = null;
    for (int j = 0; j < market.mentors; j++) {
      while (market.isOverpriced(j)) {
        if (search == null) {
          search = new VacancySearch(market, PairLists.byMentor(problem));
        }
        search.fill(j);
      }
    }
  }
}
