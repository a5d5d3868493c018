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
  private final Objective objective;
  private final Pins pins;
  private boolean[] away;
  private int awayCount;
  private int mentees;
  private int mentors;

  private OpenMarket open;

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
    open = new OpenMarket(problem, magnitude, bonus);
  }

  public Objective objective() {
    return objective;
  }

  /** All there ever were, those who left included. */
  public int mentees() {
    return mentees;
  }

  public int mentors() {
    return mentors;
  }

  /** Pairs matched, pinned ones included. */
  public int pairs() {
    return open.market.pairs() + pins.pairs();
  }

  /** Sum of scores, pinned pairs included. */
  public long total() {
    return open.market.total() + pins.total();
  }

  /** The mentee's mentor, or {@link Matching#UNMATCHED}. */
  public int mentorOf(int mentee) {
    return pins.isPinned(mentee) ? pins.mentorOf(mentee) : open.market.mentorOf[mentee];
  }

  public boolean isPinned(int mentee) {
    return pins.isPinned(mentee);
  }

  public boolean isAway(int mentee) {
    return away[mentee];
  }

  /** Whether all who have not left are matched. */
  public boolean isEverybodyMatched() {
    return pairs() == mentees - awayCount;
  }

  /** Places of the mentor, pinned ones included. */
  public int capacity(int mentor) {
    return open.market.capacity[mentor] + pins.countOf(mentor);
  }

  /** The mentee leaves; its place is given to whom it helps most. */
  public Change leave(int mentee) {
    if (away[mentee]) {
      return new Refused("Mentee " + mentee + " has already left.");
    }
    if (isPinned(mentee)) {
      return new Refused(pinStands(mentee));
    }
    away[mentee] = true;
    awayCount++;
    open.fill(open.withdraw(mentee));
    return Change.MADE;
  }

  /** The mentee waits again, and is matched where that is better for the whole. */
  public Change comeBack(int mentee) {
    if (!away[mentee]) {
      return new Refused("Mentee " + mentee + " has not left.");
    }
    away[mentee] = false;
    awayCount--;
    open.enter(mentee);
    return Change.MADE;
  }

  /** Forbids the pair for ever; forbidding what is not possible anyway changes nothing. */
  public Change reject(int mentee, int mentor) {
    if (pins.mentorOf(mentee) == mentor) {
      return new Refused(pinStands(mentee));
    }
    open.forbid(mentee, mentor);
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
    int at = open.rows.find(mentee, mentor);
    if (at < 0) {
      return new Refused("Mentee " + mentee + " and mentor " + mentor + " are not a possible pair.");
    }
    if (open.market.capacity[mentor] == 0) {
      return new Refused("All places of mentor " + mentor + ", " + capacity(mentor) + " in number, are pinned.");
    }
    pins.pin(mentee, mentor, Pairs.score(open.rows.pairs[at]));
    int left = open.withdraw(mentee);
    open.removePlaces(mentor, 1);
    if (left != mentor) {
      open.fill(left);
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
      open.addPlaces(mentor, delta);
    } else {
      open.removePlaces(mentor, -delta);
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
    var arrival = new Arrival(mentor, score);
    arrival.check(mentors, "mentor");
    makeRoom(mentees + 1, mentors, arrival.magnitude());
    int mentee = mentees++;
    for (int k = 0; k < mentor.length; k++) {
      open.add(mentee, mentor[k], score[k]);
    }
    open.keepOut(mentee);
    away[mentee] = false;
    open.enter(mentee);
    return mentee;
  }

  /**
   * A new mentor arrives, with these mentees possible.
   *
   * @return the index of the new mentor
   * @throws UnusableProblem if a mentee is unknown or listed twice, or the number of places negative
   */
  public int arriveMentor(int capacity, int[] mentee, int[] score) {
    var arrival = new Arrival(mentee, score);
    arrival.check(mentees, "mentee");
    if (capacity < 0) {
      throw new UnusableProblem("A mentor has " + capacity + " places; use 0 or more.");
    }
    makeRoom(mentees, mentors + 1, arrival.magnitude());
    int mentor = mentors++;
    for (int k = 0; k < mentee.length; k++) {
      open.add(mentee[k], mentor, score[k]);
    }
    open.priceFirstPlace(mentor);
    open.addPlaces(mentor, capacity);
    return mentor;
  }

  /** If the arrays are full, or scores larger than foreseen, solves afresh with room for half as many people again. */
  private void makeRoom(int wantedMentees, int wantedMentors, long largest) {
    if (wantedMentees <= open.market.mentees && wantedMentors <= open.market.mentors && largest <= magnitude) {
      return;
    }
    magnitude = Math.max(magnitude, largest);
    int roomMentees = Math.addExact(wantedMentees, wantedMentees / 2 + 8);
    int roomMentors = Math.addExact(wantedMentors, wantedMentors / 2 + 8);
    PairLists before = open.rows;
    open(openProblem().withRoom(roomMentees, roomMentors));
    pins.growTo(roomMentees, roomMentors);
    away = Arrays.copyOf(away, roomMentees);
    Arrays.fill(away, mentees, roomMentees, true);
    for (int i = 0; i < roomMentees; i++) {
      if (away[i] || isPinned(i)) {
        bringAlong(i, before);
        open.keepOut(i);
      }
    }
  }

  /** Keeps the pairs of somebody outside the market, for when they come back. */
  private void bringAlong(int mentee, PairLists before) {
    if (mentee < mentees) {
      for (int k = before.start[mentee]; k < before.end[mentee]; k++) {
        open.add(mentee, Pairs.other(before.pairs[k]), Pairs.score(before.pairs[k]));
      }
    }
  }

  /** Pairs looked at by all changes so far, a measure of their work. */
  public long pairsRead() {
    return open.chains.pairsRead();
  }

  /** Mentors who came into question in all changes so far. */
  public long mentorsReached() {
    return open.chains.settled();
  }

  /** Answers about the matching as it is now; ask again after a change. */
  public Reasons reasons() {
    return new Reasons(this, open.market, open.chains, bonus);
  }

  /** The problem that is left beside the pins: what {@link #openMatching} is the best answer to. */
  public MatchingProblem openProblem() {
    var builder = MatchingProblem.builder(mentees, Arrays.copyOf(open.market.capacity, mentors));
    for (int i = 0; i < mentees; i++) {
      if (!away[i] && !isPinned(i)) {
        for (int k = open.rows.start[i]; k < open.rows.end[i]; k++) {
          builder.add(i, Pairs.other(open.rows.pairs[k]), Pairs.score(open.rows.pairs[k]));
        }
      }
    }
    return builder.build();
  }

  /** The matching beside the pins, with its proof. */
  public Matching openMatching() {
    long[] utility = new long[mentees];
    for (int i = 0; i < mentees; i++) {
      utility[i] = away[i] || isPinned(i) ? 0 : open.market.utility[i] + open.market.ground + bonus;
    }
    long[] price = new long[mentors];
    for (int j = 0; j < mentors; j++) {
      price[j] = open.market.price[j] - open.market.ground;
    }
    var certificate = new Certificate(objective, bonus, utility, price);
    return new Matching(Arrays.copyOf(open.market.mentorOf, mentees), open.market.pairs(), open.market.total(), certificate);
  }
}
