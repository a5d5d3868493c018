package org.passerelle.engine.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.engine.pairing.MentorIndex;
import org.passerelle.engine.pairing.RuleSettings;
import org.passerelle.engine.pairing.Scoring;
import org.passerelle.engine.pairing.Weights;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/**
 * Everything chance decides in one played year, drawn before any policy acts, so that all policies meet the same people,
 * the same patience and the same answers.
 */
final class World {
  /** Waiting is left out: it is what a policy does to people, not how well they fit. */
  static final Weights QUALITY = quality();

  private static final int MENTORS_TO_COUNT_PER_MENTEE = 64;

  final int[] arrival;
  final int[] givesUp;
  final boolean[] noticed;

  /** Whether the mentee is of the quarter with the fewest possible mentors. */
  final boolean[] hard;

  final int[] mentorFrom;
  final int[] mentorUntil;
  final int[] places;

  /** Mentee i's possible mentors, best first, from {@code start[i]}: score above, mentor's complement below. */
  final long[] pairs;

  final int[] start;
  private final long seed;
  private final double declineShare;

  World(Assumptions assumed, long seed) {
    this.seed = seed;
    this.declineShare = assumed.declineShare();
    var random = new SplittableRandom(seed);
    this.arrival = arrivals(assumed.arrivalsPerYear(), random.split());
    int mentees = arrival.length;
    this.givesUp = new int[mentees];
    this.noticed = new boolean[mentees];
    var patience = random.split();
    for (int i = 0; i < mentees; i++) {
      givesUp[i] = arrival[i] + 1 + days(assumed.meanPatienceDays(), patience);
      noticed[i] = patience.nextDouble() < assumed.noticedShare();
    }
    var service = new Service(assumed, random.split());
    this.mentorFrom = service.from.stream().mapToInt(Integer::intValue).toArray();
    this.mentorUntil = service.until.stream().mapToInt(Integer::intValue).toArray();

    var people = new MadeUpPeople(random.split());
    List<Mentor> mentors = new ArrayList<>();
    for (int j = 0; j < mentorFrom.length; j++) {
      mentors.add(people.mentor(j));
    }
    List<Mentee> applicants = new ArrayList<>();
    for (int i = 0; i < mentees; i++) {
      applicants.add(people.mentee(i));
    }
    this.places = mentors.stream().mapToInt(Mentor::openPlaces).toArray();
    this.start = new int[mentees + 1];
    this.pairs = possiblePairs(applicants, mentors);
    this.hard = fewestPossible();
  }

  private static Weights quality() {
    var points = new HashMap<>(Weights.USUAL.points());
    points.put("waiting", 0);
    return new Weights("usual, without waiting", Map.copyOf(points));
  }

  private static int[] arrivals(double perYear, SplittableRandom random) {
    int[] days = new int[64];
    int count = 0;
    double mean = Assumptions.YEAR_DAYS / perYear;
    for (double at = gap(mean, random); at < Assumptions.ALL_DAYS; at += gap(mean, random)) {
      if (count == days.length) {
        days = Arrays.copyOf(days, 2 * count);
      }
      days[count++] = (int) at;
    }
    return Arrays.copyOf(days, count);
  }

  private static double gap(double mean, SplittableRandom random) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  private static int days(double mean, SplittableRandom random) {
    return (int) Math.min(gap(mean, random), 100_000);
  }

  /** The terms in which mentors serve: whoever stops is followed by somebody else on the same day. */
  private static final class Service {
    final List<Integer> from = new ArrayList<>();
    final List<Integer> until = new ArrayList<>();

    Service(Assumptions assumed, SplittableRandom random) {
      for (int seat = 0; seat < assumed.mentors(); seat++) {
        for (int day = 0; day < Assumptions.ALL_DAYS; ) {
          int end = day + 1 + days(assumed.meanMentorDays(), random);
          from.add(day);
          until.add(end);
          day = end;
        }
      }
    }
  }

  private long[] possiblePairs(List<Mentee> applicants, List<Mentor> mentors) {
    var rules = MatchRules.with(RuleSettings.USUAL.meeting(2));
    var index = new MentorIndex(mentors, rules, new Scoring(rules.settings(), QUALITY));
    var found = new Object() {
      long[] packed = new long[applicants.size() * MENTORS_TO_COUNT_PER_MENTEE];
      int count;
    };
    index.pairs(
        applicants,
        (i, j, score) -> {
          if (found.count == found.packed.length) {
            found.packed = Arrays.copyOf(found.packed, found.count * 3 / 2 + 16);
          }
          found.packed[found.count++] = (long) score << 32 | ~j & 0xFFFF_FFFFL;
          start[i + 1] = found.count;
        });
    for (int i = 0; i < applicants.size(); i++) {
      start[i + 1] = Math.max(start[i], start[i + 1]);
      Arrays.sort(found.packed, start[i], start[i + 1]);
      reverse(found.packed, start[i], start[i + 1]);
    }
    return Arrays.copyOf(found.packed, found.count);
  }

  private static void reverse(long[] values, int from, int to) {
    for (int a = from, b = to - 1; a < b; a++, b--) {
      long kept = values[a];
      values[a] = values[b];
      values[b] = kept;
    }
  }

  private boolean[] fewestPossible() {
    int mentees = arrival.length;
    long[] byChoice = new long[mentees];
    for (int i = 0; i < mentees; i++) {
      byChoice[i] = (long) (start[i + 1] - start[i]) << 32 | i;
    }
    Arrays.sort(byChoice);
    boolean[] hardest = new boolean[mentees];
    for (int k = 0; k < mentees / 4; k++) {
      hardest[(int) byChoice[k]] = true;
    }
    return hardest;
  }

  static int mentor(long pair) {
    return ~(int) pair;
  }

  static int score(long pair) {
    return (int) (pair >> 32);
  }

  /** Whether one of the two declines; the same answer whenever and by whichever policy they are asked. */
  boolean declines(int mentee, int mentor) {
    long mixed = seed * 0x9E3779B97F4A7C15L + ((long) mentee << 32 | mentor);
    return new SplittableRandom(mixed).nextDouble() < declineShare;
  }
}
