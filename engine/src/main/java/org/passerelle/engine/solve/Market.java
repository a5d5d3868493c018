package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * The state every algorithm here works on: mentees choose among mentors at their current prices.
 *
 * <p>A mentee's <em>gain</em> with a mentor is score minus price; staying unmatched gains {@link #outside}. Prices never
 * fall below {@link #ground}.
 */
final class Market {
  /** Less than any pair gains: staying unmatched is worth this to those who must be matched. */
  static final long NEVER = Long.MIN_VALUE / 4;

  /** The price of a mentor without any place: more than anybody would pay. */
  static final long CLOSED = Long.MAX_VALUE / 2;

  static final int UNMATCHED = -1;

  /** The utility of whoever is away: more than any price, so that they never take a place. */
  static final long AWAY = 1L << 60;

  private static final long HIGH = 1L << 56;

  final int mentees;
  final int mentors;
  final int[] capacity;

  /** What staying unmatched is worth to anybody: 0, less the bonus that each pair brings and {@link #ground}; or NEVER. */
  long outside;

  /**
   * What a place costs that nobody needs. Prices are kept relative to it, so that all of them can change by as much in one
   * step; a true price is {@code price - ground}, a true gain {@code gain + ground}.
   */
  long ground;

  /** One longer than there are mentors: the last belongs to nobody and fills short rows of the shortlist. */
  final long[] price;

  /** Gain of the best choice; a mentee's pairs never gain more, and its own pair gains exactly this. */
  final long[] utility;

  final int[] mentorOf;
  final int[] scoreOf;
  final int[] filled;
  final Shortlist shortlist;

  /** Who is matched with mentor {@code j}: {@code firstHeld[j]}, then along {@code nextHeld}; ends with -1. */
  final int[] firstHeld;

  final int[] nextHeld;
  private final int[] previousHeld;
  private int pairs;
  private long total;

  /** @param price the prices to start from, one longer than there are mentors; taken over */
  Market(int[] capacity, PairLists rows, long outside, long[] price) {
    this.mentees = rows.size();
    this.mentors = capacity.length;
    this.capacity = capacity;
    this.outside = outside;
    this.price = price;
    for (int j = 0; j < mentors; j++) {
      if (capacity[j] == 0) {
        price[j] = CLOSED;
      }
    }
    price[mentors] = CLOSED;
    this.utility = new long[mentees];
    this.mentorOf = new int[mentees];
    Arrays.fill(mentorOf, UNMATCHED);
    this.scoreOf = new int[mentees];
    this.filled = new int[mentors];
    this.firstHeld = new int[mentors];
    Arrays.fill(firstHeld, -1);
    this.nextHeld = new int[mentees];
    this.previousHeld = new int[mentees];
    this.shortlist = new Shortlist(mentees, rows, price);
  }

  boolean hasPlace(int mentor) {
    return filled[mentor] < capacity[mentor];
  }

  /** A free place that still has a price: the price must fall, or somebody takes the place. */
  boolean isOverpriced(int mentor) {
    return price[mentor] > ground && filled[mentor] < capacity[mentor];
  }

  /**
   * Changes what a place costs that nobody needs, without a look at any price.
   *
   * @return whether all prices had to be shifted after all
   */
  boolean shiftGround(long by) {
    ground += by;
    outside -= by;
    boolean high = Math.abs(ground) > HIGH;
    if (high) {
      level();
    }
    return high;
  }

  /** Brings {@link #ground} back to 0, long before anything could overflow. */
  private void level() {
    long by = ground;
    for (int j = 0; j < mentors; j++) {
      price[j] -= by;
    }
    for (int i = 0; i < mentees; i++) {
      utility[i] += utility[i] >= AWAY ? 0 : by;
    }
    outside += by;
    ground = 0;
  }

  void match(int mentee, long pair) {
    int mentor = (int) pair;
    mentorOf[mentee] = mentor;
    scoreOf[mentee] = Pairs.score(pair);
    int next = firstHeld[mentor];
    nextHeld[mentee] = next;
    previousHeld[mentee] = -1;
    if (next >= 0) {
      previousHeld[next] = mentee;
    }
    firstHeld[mentor] = mentee;
    filled[mentor]++;
    pairs++;
    total += scoreOf[mentee];
  }

  void unmatch(int mentee) {
    int mentor = mentorOf[mentee];
    int next = nextHeld[mentee];
    int previous = previousHeld[mentee];
    if (previous >= 0) {
      nextHeld[previous] = next;
    } else {
      firstHeld[mentor] = next;
    }
    if (next >= 0) {
      previousHeld[next] = previous;
    }
    filled[mentor]--;
    pairs--;
    total -= scoreOf[mentee];
    mentorOf[mentee] = UNMATCHED;
  }

  /** How many mentees are matched. */
  int pairs() {
    return pairs;
  }

  /** Sum of the scores of all who are matched. */
  long total() {
    return total;
  }
}
