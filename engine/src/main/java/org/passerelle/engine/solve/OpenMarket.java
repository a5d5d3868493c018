package org.passerelle.engine.solve;

/** A solved market that is repaired after each change, so that it stays optimal. */
final class OpenMarket {
  final PairLists rows;
  final Market market;
  final ChainSearch chains;
  private final PairLists columns;
  private final OrderedLists orderedRows;
  private final OrderedLists orderedColumns;

  OpenMarket(MatchingProblem problem, long magnitude, long bonus) {
    rows = PairLists.copyByMentee(problem);
    var start = new FirstSolve(problem, rows, magnitude, -bonus);
    start.run();
    market = start.market();
    columns = PairLists.byMentor(problem);
    for (int j = 0; j < market.mentors; j++) {
      if (market.price[j] == Market.CLOSED) {
        market.price[j] = leastFirstPrice(j);
      }
    }
    orderedRows = new OrderedLists(rows, columns, market.price);
    orderedColumns = new OrderedLists(columns, rows, market.utility);
    chains = new ChainSearch(market, orderedRows, orderedColumns);
  }

  /** Sets the least price at which nobody would move to the mentor; then a first place needs no special care. */
  void priceFirstPlace(int mentor) {
    market.price[mentor] = leastFirstPrice(mentor);
    orderedRows.fell(mentor);
  }

  private long leastFirstPrice(int mentor) {
    long price = market.ground;
    for (int k = columns.start[mentor]; k < columns.end[mentor]; k++) {
      long pair = columns.pairs[k];
      price = Math.max(price, (pair >> 32) - market.utility[(int) pair]);
    }
    return price;
  }

  /** Makes a pair possible that involves somebody still outside the market. */
  void add(int mentee, int mentor, int score) {
    rows.append(mentee, Pairs.pack(score, mentor));
    columns.append(mentor, Pairs.pack(score, mentee));
    orderedRows.changed(mentee);
    orderedColumns.changed(mentor);
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

  /** Keeps somebody outside. */
  void keepOut(int mentee) {
    market.utility[mentee] = Market.AWAY;
  }

  /** Forbids a pair, if it is possible at all. */
  void forbid(int mentee, int mentor) {
    int at = rows.find(mentee, mentor);
    if (at < 0) {
      return;
    }
    rows.remove(mentee, at);
    columns.remove(mentor, columns.find(mentor, mentee));
    orderedRows.changed(mentee);
    orderedColumns.changed(mentor);
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
