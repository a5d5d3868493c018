package org.passerelle.engine.solve;

import java.util.Arrays;
import org.passerelle.engine.solve.Change.Refused;

/**
 * A matching kept optimal while people come and go, pairs are pinned or rejected, and places change: each change costs a
 * shortest path or two, not a solve. Always as good as a fresh solve under the same circumstances.
 *
 * <p>A pin stands until the end and takes one place; a rejection stands for ever. Not safe for use by several threads.
 */
public final class LiveMatching {
  /** More than any price: whoever is away never takes a place. */
  private static final long AWAY = 1L << 60;

  private static final Objective[] SUPPORTED = {Objective.MAX_SCORE, Objective.MAX_PAIRS};

  private final Objective objective;
  private final long bonus;
  private final PairLists rows;
  private final PairLists columns;
  private final Market market;
  private final PlaceSearch places;
  private final VacancySearch vacancies;
  private final boolean[] away;
  private final int[] pinnedTo;
  private final int[] pinnedScore;
  private final int[] pinned;
  private int pinnedPairs;
  private long pinnedTotal;

  private LiveMatching(MatchingProblem problem, Objective objective) {
    long magnitude = problem.largestMagnitude();
    this.objective = objective;
    this.bonus = objective == Objective.MAX_PAIRS ? Solver.bonus(magnitude, problem.mentees()) : 0;
    this.rows = PairLists.copyByMentee(problem);
    var start = new FirstSolve(problem, rows, magnitude, -bonus);
    start.run();
    this.market = start.market();
    this.columns = PairLists.byMentor(problem);
    this.places = new PlaceSearch(market);
    this.vacancies = new VacancySearch(market, columns);
    int n = problem.mentees();
    this.away = new boolean[n];
    this.pinnedTo = new int[n];
    Arrays.fill(pinnedTo, Matching.UNMATCHED);
    this.pinnedScore = new int[n];
    this.pinned = new int[problem.mentors()];
    priceClosedMentors();
  }

  /**
   * Solves, and stays ready for changes. PERFECT is not kept: with MAX_PAIRS, {@link #pairs} tells whether everybody is
   * matched, and the matching is the same.
   */
  public static LiveMatching of(MatchingProblem problem, Objective objective) {
    if (!Arrays.asList(SUPPORTED).contains(objective)) {
      throw new IllegalArgumentException("Use MAX_PAIRS instead of " + objective + ".");
    }
    return new LiveMatching(problem, objective);
  }

  /** So that a first place with them needs no special care. */
  private void priceClosedMentors() {
    for (int j = 0; j < market.mentors; j++) {
      if (market.price[j] == Market.CLOSED) {
        long price = 0;
        for (int k = columns.start[j]; k < columns.end[j]; k++) {
          long pair = columns.pairs[k];
          price = Math.max(price, (pair >> 32) - market.utility[(int) pair]);
        }
        market.price[j] = price;
        for (int k = columns.start[j]; k < columns.end[j]; k++) {
          market.shortlist.refresh((int) columns.pairs[k]);
        }
      }
    }
  }

  public Objective objective() {
    return objective;
  }

  /** Pairs matched, pinned ones included. */
  public int pairs() {
    return market.pairs() + pinnedPairs;
  }

  /** Sum of scores, pinned pairs included. */
  public long total() {
    return market.total() + pinnedTotal;
  }

  /** The mentee's mentor, or {@link Matching#UNMATCHED}. */
  public int mentorOf(int mentee) {
    return pinnedTo[mentee] >= 0 ? pinnedTo[mentee] : market.mentorOf[mentee];
  }

  public boolean isPinned(int mentee) {
    return pinnedTo[mentee] >= 0;
  }

  public boolean isAway(int mentee) {
    return away[mentee];
  }

  /** Places of the mentor, pinned ones included. */
  public int capacity(int mentor) {
    return market.capacity[mentor] + pinned[mentor];
  }

  /** The mentee leaves; its place is given to whom it helps most. */
  public Change leave(int mentee) {
    if (away[mentee]) {
      return new Refused("Mentee " + mentee + " has already left.");
    }
    if (isPinned(mentee)) {
      return new Refused("Mentee " + mentee + " is pinned to mentor " + pinnedTo[mentee] + "; a pin stands until the end.");
    }
    int mentor = market.mentorOf[mentee];
    withdraw(mentee);
    away[mentee] = true;
    fill(mentor);
    return Change.MADE;
  }

  public Change comeBack(int mentee) {
    if (!away[mentee]) {
      return new Refused("Mentee " + mentee + " has not left.");
    }
    away[mentee] = false;
    places.place(mentee);
    return Change.MADE;
  }

  /** Forbids the pair for ever; forbidding what is not possible anyway changes nothing. */
  public Change reject(int mentee, int mentor) {
    if (pinnedTo[mentee] == mentor) {
      return new Refused("Mentee " + mentee + " is pinned to mentor " + mentor + "; a pin stands until the end.");
    }
    int at = rows.find(mentee, mentor);
    if (at < 0) {
      return Change.MADE;
    }
    rows.remove(mentee, at);
    columns.remove(mentor, columns.find(mentor, mentee));
    market.shortlist.refresh(mentee);
    if (market.mentorOf[mentee] == mentor) {
      market.unmatch(mentee);
      places.place(mentee);
      fill(mentor);
    }
    return Change.MADE;
  }

  /** Fixes the pair until the end. */
  public Change pin(int mentee, int mentor) {
    if (pinnedTo[mentee] == mentor) {
      return Change.MADE;
    }
    if (isPinned(mentee)) {
      return new Refused("Mentee " + mentee + " is already pinned to mentor " + pinnedTo[mentee] + ".");
    }
    if (away[mentee]) {
      return new Refused("Mentee " + mentee + " has left.");
    }
    int at = rows.find(mentee, mentor);
    if (at < 0) {
      return new Refused("Mentee " + mentee + " and mentor " + mentor + " are not a possible pair.");
    }
    if (market.capacity[mentor] == 0) {
      return new Refused("Mentor " + mentor + " has " + pinned[mentor] + " places, all taken by pins.");
    }
    int score = Pairs.score(rows.pairs[at]);
    int left = market.mentorOf[mentee];
    withdraw(mentee);
    pinnedTo[mentee] = mentor;
    pinnedScore[mentee] = score;
    pinned[mentor]++;
    pinnedPairs++;
    pinnedTotal += score;
    takeAwayPlace(mentor);
    if (left != mentor) {
      fill(left);
    }
    return Change.MADE;
  }

  /** Gives the mentor more places, or fewer if {@code delta} is negative. */
  public Change changeCapacity(int mentor, int delta) {
    long places = (long) capacity(mentor) + delta;
    if (places < pinned[mentor]) {
      return new Refused("Mentor " + mentor + " cannot go from " + capacity(mentor) + " to " + places + " places, for "
          + pinned[mentor] + " are pinned.");
    }
    if (places > Integer.MAX_VALUE) {
      return new Refused("Mentor " + mentor + " would have " + places + " places; 2,147,483,647 is the most.");
    }
    if (delta >= 0) {
      market.capacity[mentor] += delta;
      while (market.isOverpriced(mentor)) {
        vacancies.fill(mentor);
      }
    } else {
      int free = Math.min(market.capacity[mentor] - market.filled[mentor], -delta);
      market.capacity[mentor] -= free;
      for (int k = free; k < -delta; k++) {
        takeAwayPlace(mentor);
      }
    }
    return Change.MADE;
  }

  /** Takes the mentee out of the market, leaving a place free if it had one. */
  private void withdraw(int mentee) {
    if (market.mentorOf[mentee] >= 0) {
      market.unmatch(mentee);
    }
    market.utility[mentee] = AWAY;
  }

  private void takeAwayPlace(int mentor) {
    market.capacity[mentor]--;
    if (market.filled[mentor] > market.capacity[mentor]) {
      int evicted = market.firstHeld[mentor];
      market.unmatch(evicted);
      places.place(evicted);
    }
  }

  private void fill(int mentor) {
    if (mentor >= 0 && market.isOverpriced(mentor)) {
      vacancies.fill(mentor);
    }
  }

  /** The problem that is left beside the pins: what {@link #openMatching} is the best answer to. */
  public MatchingProblem openProblem() {
    var builder = MatchingProblem.builder(market.mentees, market.capacity);
    for (int i = 0; i < market.mentees; i++) {
      if (!away[i] && !isPinned(i)) {
        for (int k = rows.start[i]; k < rows.end[i]; k++) {
          builder.add(i, Pairs.other(rows.pairs[k]), Pairs.score(rows.pairs[k]));
        }
      }
    }
    return builder.build();
  }

  /** The matching beside the pins, with its proof. */
  public Matching openMatching() {
    long[] utility = new long[market.mentees];
    for (int i = 0; i < utility.length; i++) {
      utility[i] = away[i] || isPinned(i) ? 0 : market.utility[i] + bonus;
    }
    long[] price = Arrays.copyOf(market.price, market.mentors);
    var certificate = new Certificate(objective, bonus, utility, price);
    return new Matching(market.mentorOf.clone(), market.pairs(), market.total(), certificate);
  }
}
