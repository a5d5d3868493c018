package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * For a market in which everybody has been placed once. Finds the chain of moves that costs the whole least: a place for
 * somebody who has none, or somebody for a place that is free. Searches from the person or the place; if that becomes long,
 * also from the other end, from everywhere a chain could stop, until both meet. Then each side explores only half the way,
 * which in a large network is far less than half the people. (Dijkstra from both ends; the change of prices is split between
 * them.)
 *
 * <p>Before and after each search every pair has {@code utility + price >= score}, matched pairs exactly that.
 */
final class ChainSearch {
  /** One side alone may read one pair for so many people as there are. */
  private static final int PATIENCE = 64;

  private final Market market;
  private final Meeting meeting = new Meeting();
  private final RisingSide rising;
  private final FallingSide falling;
  private final ChainMoves moves;
  private final OrderedLists rows;
  private final OrderedLists columns;

  /** Those without a mentor, not the seeker: their utility stays what staying without is worth. */
  private int[] without = new int[16];

  private int withoutCount;
  private long settledInAll;
  private long pairsReadInAll;

  ChainSearch(Market market, OrderedLists rows, OrderedLists columns) {
    this.market = market;
    this.rows = rows;
    this.columns = columns;
    this.rising = new RisingSide(market, meeting, rows);
    this.falling = new FallingSide(market, meeting, columns);
    this.moves = new ChainMoves(market, rising, falling);
  }

  /** Mentors reached by all searches so far. */
  long settled() {
    return settledInAll;
  }

  /** Pairs looked at by all searches so far. */
  long pairsRead() {
    return pairsReadInAll;
  }

  /** Places the mentee, or leaves whoever is best left without. */
  void place(int mentee) {
    market.utility[mentee] = Math.max(market.outside, topGain(mentee));
    columns.fell(mentee);
    begin(mentee);
    rising.alone = true;
    rising.startWith(mentee);
    long fromOtherEnd = search(rising, falling, mentee);
    rising.raise(meeting.length - fromOtherEnd, columns);
    if (fromOtherEnd > 0) {
      falling.lower(fromOtherEnd, rows);
      for (int k = 0; k < withoutCount; k++) {
        market.utility[without[k]] += fromOtherEnd;
      }
      shiftGround(-fromOtherEnd);
    }
    moves.along(meeting);
    forget();
  }

  private long topGain(int mentee) {
    PairLists lists = rows.lists;
    long top = Market.NEVER;
    for (int k = lists.start[mentee]; k < lists.end[mentee]; k++) {
      long pair = lists.pairs[k];
      top = Math.max(top, (pair >> 32) - market.price[(int) pair]);
    }
    return top;
  }

  private void shiftGround(long by) {
    if (market.shiftGround(by)) {
      rows.beginAnew();
      columns.beginAnew();
    }
  }

  /** Fills one free place of the mentor, or brings its price to nothing; everybody must have been placed before. */
  void fill(int mentor) {
    long fromOtherEnd = searchFrom(mentor);
    falling.lower(meeting.length - fromOtherEnd, rows);
    if (fromOtherEnd > 0) {
      rising.raise(fromOtherEnd, columns);
      shiftGround(fromOtherEnd);
    }
    moves.along(meeting);
    forget();
  }

  /** By how much the price would fall if the mentor had one free place; changes nothing. */
  long distance(int mentor) {
    searchFrom(mentor);
    forget();
    return meeting.length;
  }

  private long searchFrom(int mentor) {
    begin(-1);
    falling.alone = true;
    falling.startAt(mentor);
    return search(falling, rising, -1);
  }

  private void begin(int seeker) {
    meeting.clear();
    withoutCount = 0;
    rising.alone = false;
    falling.alone = false;
    rising.meets(falling);
    falling.meets(rising, seeker);
  }

  /**
   * Searches until no shorter chain is possible. Everything nearer to {@code near} than the result leaves of the length,
   * and nearer to the other end than the result, is then settled.
   */
  private long search(Side near, Side far, int seeker) {
    long patience = ((long) market.mentees + market.mentors) / PATIENCE;
    while (near.lowest() < meeting.length && near.pairsRead < patience) {
      near.advance();
    }
    if (near.lowest() >= meeting.length) {
      return 0;
    }
    long least = leastLoss(far, seeker);
    long width = 0;
    boolean nearWasLast = true;
    while (near.lowest() + Math.min(far.lowest(), least + width) < meeting.length) {
      nearWasLast = far.lowest() < least + width && near.pairsRead <= far.pairsRead;
      if (nearWasLast) {
        near.settledOpposite = Math.min(far.lowest(), least + width);
        near.advance();
        continue;
      }
      far.settledOpposite = near.lowest();
      if (far.lowest() < least + width) {
        far.advance();
      } else {
        long wider = Math.max(2 * width, 1 + Math.min(near.lowest(), meeting.length - least - near.lowest()));
        beginEverywhere(far, width == 0 ? 0 : least + width, least + wider, seeker);
        width = wider;
      }
    }
    long settledFar = Math.min(far.lowest(), least + width);
    return nearWasLast ? Math.min(settledFar, meeting.length) : meeting.length - near.lowest();
  }

  /** The least loss at which a chain could stop anywhere. */
  private long leastLoss(Side far, int seeker) {
    return far == falling ? leastLossByLeaving(seeker) : leastLossByGivingUp();
  }

  private long leastLossByLeaving(int seeker) {
    for (int j = 0; j < market.mentors; j++) {
      if (market.hasPlace(j)) {
        return 0;
      }
    }
    final long[] utility = market.utility;
    long least = Meeting.FAR;
    for (int i = 0; i < market.mentees; i++) {
      if (utility[i] < least && i != seeker) {
        least = utility[i];
      }
    }
    return least - market.outside;
  }

  private long leastLossByGivingUp() {
    for (int i = 0; i < market.mentees; i++) {
      if (market.mentorOf[i] == Market.UNMATCHED && market.utility[i] == market.outside) {
        return 0;
      }
    }
    long least = Meeting.FAR;
    for (int j = 0; j < market.mentors; j++) {
      least = Math.min(least, market.price[j]);
    }
    return least - market.ground;
  }

  /** Begins at the other end: wherever a chain could stop at a loss from {@code least} up to less than {@code limit}. */
  private void beginEverywhere(Side far, long least, long limit, int seeker) {
    if (far == falling) {
      beginWherePeopleCouldLeave(least, limit, seeker);
    } else {
      beginWherePlacesCouldBeGivenUp(least, limit);
    }
  }

  private void beginWherePeopleCouldLeave(long least, long limit, int seeker) {
    if (least == 0) {
      for (int j = 0; j < market.mentors; j++) {
        if (market.hasPlace(j)) {
          falling.startAt(j);
        }
      }
    }
    final long[] utility = market.utility;
    final long from = market.outside + least;
    final long to = market.outside + limit;
    for (int i = 0; i < market.mentees; i++) {
      if (utility[i] < to && utility[i] >= from && i != seeker) {
        if (market.mentorOf[i] >= 0) {
          falling.startWhereLeft(i, utility[i] - market.outside);
        } else {
          remember(i);
        }
      }
    }
  }

  private void remember(int mentee) {
    if (withoutCount == without.length) {
      without = Arrays.copyOf(without, 2 * withoutCount);
    }
    without[withoutCount++] = mentee;
  }

  private void beginWherePlacesCouldBeGivenUp(long least, long limit) {
    final long[] price = market.price;
    final long from = market.ground + least;
    final long to = market.ground + limit;
    for (int j = 0; j < market.mentors; j++) {
      if (price[j] < to && price[j] >= from) {
        rising.startAt(j, price[j] - market.ground);
      }
    }
    if (least == 0) {
      for (int i = 0; i < market.mentees; i++) {
        if (market.mentorOf[i] == Market.UNMATCHED && market.utility[i] == market.outside) {
          rising.startWith(i);
        }
      }
    }
  }

  private void forget() {
    settledInAll += rising.settledCount + falling.settledCount;
    pairsReadInAll += rising.pairsRead + falling.pairsRead;
    rising.forget();
    falling.forget();
  }
}
