package org.passerelle.engine.simulate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.engine.solve.Objective;
import org.passerelle.engine.solve.Solver;

/** One world lived through day by day under one policy. */
final class PlayedYear {
  private static final int NOTICED_DAYS_BEFORE = 7;
  private static final int NOT_MATCHED = -1;
  private static final int WAITING_POINTS = 100;
  private static final int WAITING_FULL_DAYS = 90;
  private static final int FLOOR_STEP = 50;
  private static final int FLOOR_MOST = 2000;

  private final World world;
  private final Policy policy;
  private final int holdDays;
  private final int[] free;

  /** By mentee: the day of the accepted proposal, or -1. */
  final int[] matchedOn;

  /** By mentee: where the pair stands among the world's pairs. */
  final int[] matchedAt;

  private final BitSet declined = new BitSet();

  /** Day above, mentor below: when a place becomes free again. */
  private final PriorityQueue<Long> endings = new PriorityQueue<>();

  private int[] waiting = new int[0];
  private int arrived;
  private int floorBonus;

  private PlayedYear(World world, Policy policy, int holdDays) {
    this.world = world;
    this.policy = policy;
    this.holdDays = holdDays;
    this.free = world.places.clone();
    this.matchedOn = new int[world.arrival.length];
    this.matchedAt = new int[world.arrival.length];
    Arrays.fill(matchedOn, NOT_MATCHED);
  }

  static PlayedYear play(World world, Policy policy, Assumptions assumed) {
    var year = new PlayedYear(world, policy, assumed.holdDays());
    for (int day = 0; day < Assumptions.ALL_DAYS; day++) {
      year.live(day);
    }
    return year;
  }

  Measures measures() {
    return new YearCount(world, matchedOn, matchedAt).measures();
  }

  private void live(int day) {
    while (!endings.isEmpty() && endings.peek() >> 32 <= day) {
      free[(int) (long) endings.poll()]++;
    }
    welcome(day);
    boolean decisionDay = day % policy.decidesEvery() == 0;
    if (!policy.wholeSet()) {
      inOrderOfArrival(day);
    } else if (decisionDay || policy.atOnce() && anyUrgent(day)) {
      bestWholeSet(day, decisionDay);
    }
  }

  private void welcome(int day) {
    int until = arrived;
    while (until < world.arrival.length && world.arrival[until] <= day) {
      until++;
    }
    int[] now = new int[waiting.length + until - arrived];
    int count = 0;
    for (int i : waiting) {
      if (matchedOn[i] == NOT_MATCHED && world.givesUp[i] > day) {
        now[count++] = i;
      }
    }
    for (int i = arrived; i < until; i++) {
      now[count++] = i;
    }
    arrived = until;
    waiting = Arrays.copyOf(now, count);
  }

  private void inOrderOfArrival(int day) {
    for (int i : waiting) {
      for (int at = world.start[i]; at < world.start[i + 1]; at++) {
        if (isOpen(at, day) && propose(i, at, day)) {
          break;
        }
      }
    }
  }

  private void bestWholeSet(int day, boolean decisionDay) {
    var builder = MatchingProblem.builder(waiting.length, openPlaces(day));
    for (int w = 0; w < waiting.length; w++) {
      int i = waiting[w];
      int bonus = waited(i, day) + (world.hard[i] ? floorBonus : 0);
      for (int at = world.start[i]; at < world.start[i + 1]; at++) {
        if (isOpen(at, day)) {
          builder.add(w, World.mentor(world.pairs[at]), World.score(world.pairs[at]) + bonus);
        }
      }
    }
    int[] mentorOf = Solver.best(builder.build(), Objective.MAX_PAIRS).mentorOf();
    for (int w = 0; w < waiting.length; w++) {
      if (mentorOf[w] >= 0 && (decisionDay || isUrgent(waiting[w], day))) {
        propose(waiting[w], pairOf(waiting[w], mentorOf[w]), day);
      }
    }
    if (policy.floors() && decisionDay) {
      moveFloor();
    }
  }

  private int[] openPlaces(int day) {
    int[] open = new int[free.length];
    for (int j = 0; j < open.length; j++) {
      open[j] = isServing(j, day) ? free[j] : 0;
    }
    return open;
  }

  private static int waitingPoints(int days) {
    return WAITING_POINTS * Math.min(days, WAITING_FULL_DAYS) / WAITING_FULL_DAYS;
  }

  private int waited(int mentee, int day) {
    return waitingPoints(day - world.arrival[mentee]);
  }

  private boolean isServing(int mentor, int day) {
    return world.mentorFrom[mentor] <= day && day < world.mentorUntil[mentor];
  }

  private boolean isOpen(int at, int day) {
    int mentor = World.mentor(world.pairs[at]);
    return free[mentor] > 0 && isServing(mentor, day) && !declined.get(at);
  }

  private int pairOf(int mentee, int mentor) {
    for (int at = world.start[mentee]; ; at++) {
      if (World.mentor(world.pairs[at]) == mentor) {
        return at;
      }
    }
  }

  private boolean propose(int mentee, int at, int day) {
    int mentor = World.mentor(world.pairs[at]);
    if (world.declines(mentee, mentor)) {
      declined.set(at);
      return false;
    }
    free[mentor]--;
    matchedOn[mentee] = day;
    matchedAt[mentee] = at;
    endings.add((long) (day + holdDays) << 32 | mentor);
    return true;
  }

  private boolean anyUrgent(int day) {
    for (int i : waiting) {
      if (isUrgent(i, day)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUrgent(int mentee, int day) {
    return day - world.arrival[mentee] >= Policy.LONG_WAIT_DAYS
        || world.noticed[mentee] && world.givesUp[mentee] - day <= NOTICED_DAYS_BEFORE;
  }

  /** Lifts the hardest quarter step by step while it lags behind among all who came so far, and lowers it again. */
  private void moveFloor() {
    int hardCame = 0;
    int hardMatched = 0;
    int restMatched = 0;
    for (int i = 0; i < arrived; i++) {
      hardCame += world.hard[i] ? 1 : 0;
      hardMatched += world.hard[i] && matchedOn[i] >= 0 ? 1 : 0;
      restMatched += !world.hard[i] && matchedOn[i] >= 0 ? 1 : 0;
    }
    boolean lags = (long) hardMatched * (arrived - hardCame) < (long) restMatched * hardCame;
    floorBonus = Math.clamp(floorBonus + (lags ? FLOOR_STEP : -FLOOR_STEP), 0, FLOOR_MOST);
  }
}
