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

  private final Objective objective;
  private final Pins pins;
  private boolean[] away;
  private int mentees;
  private int mentors;

  private PairLists rows;
  private PairLists columns;
  private Market market;
  private PlaceSearch places;
  private VacancySearch vacancies;

  /** What each pair counts on top of its score; enough for scores up to {@link #magnitude}. */
  private long bonus;

  private long magnitude;

  private LiveMatching(MatchingProblem problem, Objective objective) {
    this.objective = objective;
    this.mentees = problem.mentees();
    this.mentors = problem.mentors();
    this.pins = new Pins(mentees, mentors);
    this.away = new boolean[mentees];
    this.magnitude = problem.largestMagnitude();
    open(problem);
  }

  /**
   * Solves, and stays ready for changes. PERFECT is not kept: with MAX_PAIRS, {@link #pairs} tells whether everybody is
   * matched, and if so the matching is the same.
   */
  public static LiveMatching of(MatchingProblem problem, Objective objective) {
    if (objective == Objective.PERFECT) {
      throw new IllegalArgumentException("Use MAX_PAIRS, and ask whether everybody is matched.");
    }
    return new LiveMatching(problem, objective);
  }

  private void open(MatchingProblem problem) {
    bonus = objective == Objective.MAX_PAIRS ? Solver.bonus(magnitude, problem.mentees()) : 0;
    rows = PairLists.copyByMentee(problem);
    var start = new FirstSolve(problem, rows, magnitude, -bonus);
    start.run();
    market = start.market();
    columns = PairLists.byMentor(problem);
    places = new PlaceSearch(market);
    vacancies = new VacancySearch(market, columns);
    for (int j = 0; j < market.mentors; j++) {
      if (market.price[j] == Market.CLOSED) {
        priceOfFirstPlace(j);
      }
    }
  }

  /** The least price at which nobody would move to the mentor; then a first place needs no special care. */
  private void priceOfFirstPlace(int mentor) {
    long price = 0;
    for (int k = columns.start[mentor]; k < columns.end[mentor]; k++) {
      long pair = columns.pairs[k];
      price = Math.max(price, (pair >> 32) - market.utility[(int) pair]);
    }
    market.price[mentor] = price;
    for (int k = columns.start[mentor]; k < columns.end[mentor]; k++) {
      market.shortlist.refresh((int) columns.pairs[k]);
    }
  }

  public Objective objective() {
    return objective;
  }

  public int mentees() {
    return mentees;
  }

  public int mentors() {
    return mentors;
  }

  /** Pairs matched, pinned ones included. */
  public int pairs() {
    return market.pairs() + pins.pairs();
  }

  /** Sum of scores, pinned pairs included. */
  public long total() {
    return market.total() + pins.total();
  }

  /** The mentee's mentor, or {@link Matching#UNMATCHED}. */
  public int mentorOf(int mentee) {
    return pins.isPinned(mentee) ? pins.mentorOf(mentee) : market.mentorOf[mentee];
  }

  public boolean isPinned(int mentee) {
    return pins.isPinned(mentee);
  }

  public boolean isAway(int mentee) {
    return away[mentee];
  }

  /** Places of the mentor, pinned ones included. */
  public int capacity(int mentor) {
    return market.capacity[mentor] + pins.countOf(mentor);
  }

  /** The mentee leaves; its place is given to whom it helps most. */
  public Change leave(int mentee) {
    if (away[mentee]) {
      return new Refused("Mentee " + mentee + " has already left.");
    }
    if (isPinned(mentee)) {
      return new Refused(pinStands(mentee));
    }
    int mentor = withdraw(mentee);
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
    if (pins.mentorOf(mentee) == mentor) {
      return new Refused(pinStands(mentee));
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
    if (pins.mentorOf(mentee) == mentor) {
      return Change.MADE;
    }
    if (isPinned(mentee)) {
      return new Refused(pinStands(mentee));
    }
    if (away[mentee]) {
      return new Refused("Mentee " + mentee + " has left.");
    }
    int at = rows.find(mentee, mentor);
    if (at < 0) {
      return new Refused("Mentee " + mentee + " and mentor " + mentor + " are not a possible pair.");
    }
    if (market.capacity[mentor] == 0) {
      return new Refused("All places of mentor " + mentor + ", " + capacity(mentor) + " in number, are pinned.");
    }
    pins.pin(mentee, mentor, Pairs.score(rows.pairs[at]));
    int left = withdraw(mentee);
    takeAwayPlace(mentor);
    if (left != mentor) {
      fill(left);
    }
    return Change.MADE;
  }

  private String pinStands(int mentee) {
    return "Mentee " + mentee + " is pinned to mentor " + pins.mentorOf(mentee) + "; a pin stands until the end.";
  }

  /** Gives the mentor more places, or fewer if {@code delta} is negative. */
  public Change changeCapacity(int mentor, int delta) {
    long wanted = (long) capacity(mentor) + delta;
    if (wanted < pins.countOf(mentor)) {
      return new Refused("Mentor " + mentor + " cannot go from " + capacity(mentor) + " to " + wanted + " places; "
          + pins.countOf(mentor) + " are pinned.");
    }
    if (wanted > Integer.MAX_VALUE) {
      return new Refused("Mentor " + mentor + " would have " + wanted + " places; 2,147,483,647 is the most.");
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

  /**
   * A new mentee arrives, with these mentors possible.
   *
   * @return the index of the new mentee
   * @throws UnusableProblem if a mentor is unknown or listed twice
   */
  public int arriveMentee(int[] mentor, int[] score) {
    checkArrival(mentor, score, mentors, "mentor");
    makeRoom(mentees + 1, mentors, score);
    int mentee = mentees++;
    for (int k = 0; k < mentor.length; k++) {
      rows.append(mentee, Pairs.pack(score[k], mentor[k]));
      columns.append(mentor[k], Pairs.pack(score[k], mentee));
    }
    market.shortlist.refresh(mentee);
    away[mentee] = false;
    places.place(mentee);
    return mentee;
  }

  /**
   * A new mentor arrives, with these mentees possible.
   *
   * @return the index of the new mentor
   * @throws UnusableProblem if a mentee is unknown or listed twice, or the number of places negative
   */
  public int arriveMentor(int capacity, int[] mentee, int[] score) {
    checkArrival(mentee, score, mentees, "mentee");
    if (capacity < 0) {
      throw new UnusableProblem("A mentor has " + capacity + " places; use 0 or more.");
    }
    makeRoom(mentees, mentors + 1, score);
    int mentor = mentors++;
    for (int k = 0; k < mentee.length; k++) {
      rows.append(mentee[k], Pairs.pack(score[k], mentor));
      columns.append(mentor, Pairs.pack(score[k], mentee[k]));
    }
    priceOfFirstPlace(mentor);
    changeCapacity(mentor, capacity);
    return mentor;
  }

  private static void checkArrival(int[] other, int[] score, int known, String who) {
    int[] sorted = other.clone();
    Arrays.sort(sorted);
    for (int k = 0; k < sorted.length; k++) {
      if (sorted[k] < 0 || sorted[k] >= known) {
        throw new UnusableProblem("There is no " + who + " " + sorted[k] + ".");
      }
      if (k > 0 && sorted[k] == sorted[k - 1]) {
        throw new UnusableProblem("The " + who + " " + sorted[k] + " is listed twice; list it once.");
      }
    }
    if (score.length != other.length) {
      throw new UnusableProblem("There are " + other.length + " pairs but " + score.length + " scores.");
    }
  }

  /** If the arrays are full, or scores larger than foreseen, solves afresh with room for half as many people again. */
  private void makeRoom(int wantedMentees, int wantedMentors, int[] score) {
    long largest = 0;
    for (int s : score) {
      largest = Math.max(largest, Math.abs((long) s));
    }
    if (wantedMentees <= market.mentees && wantedMentors <= market.mentors && largest <= magnitude) {
      return;
    }
    magnitude = Math.max(magnitude, largest);
    int roomMentees = Math.addExact(wantedMentees, wantedMentees / 2 + 8);
    int roomMentors = Math.addExact(wantedMentors, wantedMentors / 2 + 8);
    PairLists before = rows;
    boolean[] notInMarket = new boolean[mentees];
    for (int i = 0; i < mentees; i++) {
      notInMarket[i] = away[i] || isPinned(i);
    }
    open(openProblem().withRoom(roomMentees, roomMentors));
    pins.growTo(roomMentees, roomMentors);
    away = Arrays.copyOf(away, roomMentees);
    for (int i = 0; i < roomMentees; i++) {
      if (i >= mentees) {
        away[i] = true;
        market.utility[i] = AWAY;
      } else if (notInMarket[i]) {
        bringAlong(i, before);
      }
    }
  }

  /** Keeps the pairs of somebody who is not in the market, for when they come back. */
  private void bringAlong(int mentee, PairLists before) {
    for (int k = before.start[mentee]; k < before.end[mentee]; k++) {
      long pair = before.pairs[k];
      rows.append(mentee, pair);
      columns.append((int) pair, PairLists.swap(pair, mentee));
    }
    market.utility[mentee] = AWAY;
    market.shortlist.refresh(mentee);
  }

  /** Takes the mentee out of the market; returns the mentor who now has a place free, or -1. */
  private int withdraw(int mentee) {
    int mentor = market.mentorOf[mentee];
    if (mentor >= 0) {
      market.unmatch(mentee);
    }
    market.utility[mentee] = AWAY;
    return mentor;
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

  /** Answers about the matching as it is now; ask again after a change. */
  public Reasons reasons() {
    return new Reasons(this, market, vacancies, bonus);
  }

  /** The problem that is left beside the pins: what {@link #openMatching} is the best answer to. */
  public MatchingProblem openProblem() {
    var builder = MatchingProblem.builder(mentees, Arrays.copyOf(market.capacity, mentors));
    for (int i = 0; i < mentees; i++) {
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
    long[] utility = new long[mentees];
    for (int i = 0; i < mentees; i++) {
      utility[i] = away[i] || isPinned(i) ? 0 : market.utility[i] + bonus;
    }
    long[] price = Arrays.copyOf(market.price, mentors);
    var certificate = new Certificate(objective, bonus, utility, price);
    return new Matching(Arrays.copyOf(market.mentorOf, mentees), market.pairs(), market.total(), certificate);
  }
}
