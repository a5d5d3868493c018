package org.passerelle.engine.solve;

import java.util.Arrays;

/** Who is pinned to whom, for what score. */
final class Pins {
  private int[] mentorOf;
  private int[] scoreOf;
  private int[] countOf;
  private int pairs;
  private long total;

  Pins(int mentees, int mentors) {
    mentorOf = new int[mentees];
    Arrays.fill(mentorOf, Matching.UNMATCHED);
    scoreOf = new int[mentees];
    countOf = new int[mentors];
  }

  void growTo(int mentees, int mentors) {
    int before = mentorOf.length;
    mentorOf = Arrays.copyOf(mentorOf, mentees);
    Arrays.fill(mentorOf, before, mentees, Matching.UNMATCHED);
    scoreOf = Arrays.copyOf(scoreOf, mentees);
    countOf = Arrays.copyOf(countOf, mentors);
  }

  void pin(int mentee, int mentor, int score) {
    mentorOf[mentee] = mentor;
    scoreOf[mentee] = score;
    countOf[mentor]++;
    pairs++;
    total += score;
  }

  boolean isPinned(int mentee) {
    return mentorOf[mentee] >= 0;
  }

  /** The mentor, or {@link Matching#UNMATCHED}. */
  int mentorOf(int mentee) {
    return mentorOf[mentee];
  }

  /** How many mentees are pinned to this mentor. */
  int countOf(int mentor) {
    return countOf[mentor];
  }

  int pairs() {
    return pairs;
  }

  long total() {
    return total;
  }
}
