package org.passerelle.engine.solve;

/** A solved market that is repaired after each change, so that it stays optimal. */
final class OpenMarket {
  final PairLists rows;
  final Market market;
  final ChainSearch chains;
  private final PairLists columns;

  OpenMarket(MatchingProblem problem, long magnitude, long bonus) {
    rows = PairLists.copyByMentee(problem);
    var start = new FirstSolve(problem, rows, magnitude, -bonus);
    start.run();
    market = start.market();
    columns = PairLists.byMentor(problem);
    chains = new ChainSearch(market, () -> columns, true);
    for (int j = 0; j < market.mentors; j++) {
      if (market.price[j] == Market.CLOSED) {
        priceFirstPlace(j);
      }
    }
  }

  /** Sets the least price at which nobody would move to the mentor; then a first place needs no special care. */
  void priceFirstPlace(int mentor) {
    long price = market.ground;
    for (int k = columns.start[mentor]; k < columns.end[mentor]; k++) {
      long pair = columns.pairs[k];
      price = Math.max(price, (pair >> 32) - market.utility[(int) pair]);
    }
    market.price[mentor] = price;
    for (int k = columns.start[mentor]; k < columns.end[mentor]; k++) {
      market.shortlist.refresh((int) columns.pairs[k]);
    }
  }

  /** Makes a pair possible that involves somebody still outside the market. */
  void add(int mentee, int mentor, int score) {
    rows.append(mentee, Pairs.pack(score, mentor));
    columns.append(mentor, Pairs.pack(score, mentee));
  }

  /** Lets a mentee in who was outside, or has just lost a place. */
  void enter(int mentee) {
    chains.place(mentee);
  }

  /** Takes the mentee out; returns the mentor who now has a place free, or -1. */
  int withdraw(int mentee) {
    int mentor = market.mentorOf[mentee];
    if (mentor >= 0) {
      market.unmatch(mentee);
    }
    market.utility[mentee] = Market.AWAY;
    return mentor;
  }

  /** Keeps somebody outside whose pairs have changed. */
  void keepOut(int mentee) {
    market.utility[mentee] = Market.AWAY;
    market.shortlist.refresh(mentee);
  }

  /** Forbids a pair, if it is possible at all. */
  void forbid(int mentee, int mentor) {
    int at = rows.find(mentee, mentor);
    if (at < 0) {
      return;
    }
    rows.remove(mentee, at);
    columns.remove(mentor, columns.find(mentor, mentee));
    market.shortlist.refresh(mentee);
    if (market.mentorOf[mentee] == mentor) {
      market.unmatch(mentee);
      chains.place(mentee);
      fill(mentor);
    }
  }

  void addPlaces(int mentor, int more) {
    market.capacity[mentor] += more;
    while (market.isOverpriced(mentor)) {
      chains.fill(mentor);
    }
  }

  void removePlaces(int mentor, int fewer) {
    int free = Math.min(market.capacity[mentor] - market.filled[mentor], fewer);
    market.capacity[mentor] -= free;
    for (int k = free; k < fewer; k++) {
      market.capacity[mentor]--;
      int evicted = market.firstHeld[mentor];
      market.unmatch(evicted);
      chains.place(evicted);
    }
  }

  /** One place became free with the mentor, unless it is -1. */
  void fill(int mentor) {
    if (mentor >= 0 && market.isOverpriced(mentor)) {
      chains.fill(mentor);
    }
  }
}
