package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Finds prices close to the optimal ones, and a matching that mostly fits them: mentees bid for places, in rounds of
 * finer and finer steps. (Bertsekas and Castanon, The auction algorithm for the transportation problem, 1989.)
 *
 * <p>Invariant of a round with step {@code e}: whoever is matched gains at most {@code e} less than with its best choice.
 * Nothing that follows relies on the quality of the outcome, only its speed does.
 */
final class Auction {
  private static final int RATIO = 5;
  private static final int FINENESS = 2500;
  private static final int ENOUGH_PLACES = 4;
  private static final int PATIENT_FIRST_ROUND = 8;
  private static final int PATIENT_ROUND = 40;

  private final Market market;
  private final Shortlist shortlist;
  private final long[] price;
  private final int[] mentorOf;
  private final Places places;

  /** A stack: the mentee just outbid bids next, while its shortlist is still near. */
  private final int[] waiting;

  private int waitingCount;
  private long step;
  private long spread;

  /** More than any two pairs of one mentee differ, so that prices stay small for those with a single choice. */
  private final long largestRaise;

  /** Best choice of the mentee that bids, what it gains, and what the next best choice would gain. */
  private long choice;

  private long first;
  private long second;

  /** How often a shortlist was no wider than the step, so that making it did not pay. */
  private int narrowLists;

  private int rowsRead;

  Auction(Market market, long scoreRange) {
    this.market = market;
    this.shortlist = market.shortlist;
    this.price = market.price;
    this.mentorOf = market.mentorOf;
    this.places = new Places(market);
    this.waiting = new int[market.mentees];
    this.largestRaise = scoreRange + 1;
  }

  /**
   * The coarse round. Where prices must climb far, its step grows until it gets there.
   *
   * @return false if that was needed, which it always is when not everybody can be matched who must
   */
  boolean begin() {
    for (int i = market.mentees - 1; i >= 0; i--) {
      waiting[waitingCount++] = i;
    }
    spread = shortlist.typicalSpread(largestRaise);
    step = placesLack() ? spread : spread / ENOUGH_PLACES;
    if (step <= 1) {
      return true;
    }
    bid(step, patience(PATIENT_FIRST_ROUND));
    boolean quiet = waitingCount == 0;
    while (waitingCount > 0 && step <= largestRaise) {
      step *= RATIO;
      bid(step, patience(PATIENT_FIRST_ROUND));
    }
    return quiet;
  }

  /**
   * The finer rounds. Leaves in the market only pairs that are exactly a best choice at the final prices.
   *
   * @return the mentees who have none yet, though they would rather be matched than not
   */
  int[] refine() {
    if (step > 1) {
      long finest = Math.max(1, spread / FINENESS);
      while (step > finest) {
        lowerPrices(step);
        step = Math.max(finest, step / RATIO);
        release(step);
        bid(step, patience(PATIENT_ROUND));
      }
      release(0);
    }
    bid(0, 10L * waitingCount + 30);
    return settle();
  }

  /** Then all prices climb far. */
  private boolean placesLack() {
    long free = market.mentees;
    for (int places : market.capacity) {
      free -= places;
    }
    return free > 0;
  }

  private long patience(int bidsEach) {
    return (long) bidsEach * market.mentees + 1000;
  }

  private void lowerPrices(long step) {
    for (int j = 0; j < market.mentors; j++) {
      if (market.capacity[j] > 0) {
        places.lower(j, step);
      }
    }
    shortlist.pricesFellBy(step);
  }

  /** Everyone who could gain more than {@code step} elsewhere gives up the place and bids again. */
  private void release(long step) {
    final long[] best = shortlist.best;
    waitingCount = 0;
    for (int i = 0; i < market.mentees; i++) {
      int j = mentorOf[i];
      long top = Math.max(market.outside, shortlist.rest(i));
      long own = Market.NEVER;
      for (int k = i * Shortlist.SIZE, end = k + Shortlist.SIZE; k < end; k++) {
        long pair = best[k];
        long gain = (pair >> 32) - price[(int) pair];
        if ((int) pair == j) {
          own = gain;
        }
        top = Math.max(top, gain);
      }
      if (j == Market.UNMATCHED) {
        if (top > market.outside) {
          waiting[waitingCount++] = i;
        }
      } else if (own < top - step) {
        places.vacate(j, i);
        mentorOf[i] = Market.UNMATCHED;
        waiting[waitingCount++] = i;
      }
    }
  }

  /** Lets those who wait bid, at most {@code patience} times. With step 0 nobody bids who is torn between two. */
  private void bid(long step, long patience) {
    narrowLists = 0;
    rowsRead = 0;
    while (waitingCount > 0 && patience-- > 0) {
      int mentee = waiting[--waitingCount];
      look(mentee, step);
      if (first <= market.outside) {
        continue;
      }
      int mentor = (int) choice;
      long raise = Math.min(first - second, largestRaise);
      boolean full = places.isFull(mentor);
      if (raise < step) {
        raise = step;
      } else if (raise == 0 && full) {
        continue;
      }
      mentorOf[mentee] = mentor;
      if (full) {
        int loser = places.outbid(mentor, mentee, price[mentor] + raise);
        mentorOf[loser] = Market.UNMATCHED;
        waiting[waitingCount++] = loser;
      } else {
        places.take(mentor, mentee, price[mentor] + (step == 0 ? 0 : raise));
      }
    }
  }

  /** Finds {@link #choice}, {@link #first} and {@link #second}, from the shortlist if that can tell. */
  private void look(int mentee, long step) {
    scan(shortlist.best, mentee * Shortlist.SIZE, (mentee + 1) * Shortlist.SIZE);
    long rest = shortlist.rest(mentee);
    if (second >= rest) {
      return;
    }
    if (first >= rest) {
      second = rest;
      return;
    }
    rowsRead++;
    if (narrowLists > 16 && (rowsRead & 15) != 0) {
      scan(shortlist.rows.pairs, shortlist.rows.start[mentee], shortlist.rows.end[mentee]);
      return;
    }
    shortlist.refresh(mentee);
    if (shortlist.lastSpread() < step) {
      narrowLists = Math.min(64, narrowLists + 1);
    } else if (narrowLists > 0) {
      narrowLists--;
    }
    scan(shortlist.best, mentee * Shortlist.SIZE, (mentee + 1) * Shortlist.SIZE);
    second = Math.max(second, shortlist.rest(mentee));
  }

  private void scan(long[] pairs, int from, int to) {
    final long[] price = this.price;
    long top = Market.NEVER;
    long next = market.outside;
    long chosen = 0;
    for (int k = from; k < to; k++) {
      long pair = pairs[k];
      long gain = (pair >> 32) - price[(int) pair];
      if (gain > next) {
        if (gain > top) {
          next = Math.max(next, top);
          top = gain;
          chosen = pair;
        } else {
          next = gain;
        }
      }
    }
    choice = chosen;
    first = top;
    second = next;
  }

  private int[] settle() {
    int[] free = new int[market.mentees];
    int count = 0;
    for (int i = 0; i < market.mentees; i++) {
      int j = mentorOf[i];
      mentorOf[i] = Market.UNMATCHED;
      long top = shortlist.topGain(i);
      boolean mayStayOut = market.outside > Market.NEVER;
      if (mayStayOut && (top < market.outside || (top == market.outside && j < 0))) {
        market.utility[i] = market.outside;
        continue;
      }
      market.utility[i] = top;
      long own = j < 0 ? -1 : listed(i, j, top);
      if (own != -1) {
        market.match(i, own);
      } else {
        free[count++] = i;
      }
    }
    return Arrays.copyOf(free, count);
  }

  /** The mentee's pair with that mentor if it gains {@code top}, else -1. */
  private long listed(int mentee, int mentor, long top) {
    for (int k = mentee * Shortlist.SIZE, end = k + Shortlist.SIZE; k < end; k++) {
      long pair = shortlist.best[k];
      if ((int) pair == mentor && (pair >> 32) - price[mentor] == top) {
        return pair;
      }
    }
    return -1;
  }
}
