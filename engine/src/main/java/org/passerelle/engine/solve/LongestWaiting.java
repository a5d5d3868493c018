package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * Of all equally good matchings, the one that serves those who have waited longest: nobody is passed over for somebody who
 * waits less, if both could have been served. All best matchings consist of pairs without slack, and the sets of mentees
 * they serve form a matroid, so that serving in order of waiting is exact.
 */
public final class LongestWaiting {
  private final MatchingProblem problem;
  private final Certificate certificate;
  private final int[] mentorOf;
  private final int[] filled;
  private final boolean[] served;
  private final boolean[] visited;

  private LongestWaiting(MatchingProblem problem, Matching matching) {
    this.problem = problem;
    this.certificate = matching.certificate();
    this.mentorOf = matching.mentorOf().clone();
    this.filled = new int[problem.mentors()];
    for (int j : mentorOf) {
      if (j >= 0) {
        filled[j]++;
      }
    }
    this.served = new boolean[mentorOf.length];
    this.visited = new boolean[problem.mentors()];
  }

  /**
   * @param matching optimal, with its proof, which stays valid
   * @param waiting by mentee, in any unit; of equals, the earlier index goes first
   */
  public static Matching serve(MatchingProblem problem, Matching matching, long[] waiting) {
    var search = new LongestWaiting(problem, matching);
    Integer[] order = new Integer[waiting.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(waiting[b], waiting[a]));
    int[][] heldBy = search.holders();
    for (int mentee : order) {
      if (search.mentorOf[mentee] >= 0) {
        search.served[mentee] = true;
      } else if (search.serve(mentee, heldBy)) {
        heldBy = search.holders();
      }
    }
    int pairs = (int) Arrays.stream(search.mentorOf).filter(j -> j >= 0).count();
    return new Matching(search.mentorOf, pairs, matching.total(), matching.certificate());
  }

  private int[][] holders() {
    int[][] heldBy = new int[filled.length][];
    int[] next = new int[filled.length];
    for (int j = 0; j < filled.length; j++) {
      heldBy[j] = new int[filled[j]];
    }
    for (int i = 0; i < mentorOf.length; i++) {
      if (mentorOf[i] >= 0) {
        heldBy[mentorOf[i]][next[mentorOf[i]]++] = i;
      }
    }
    return heldBy;
  }

  private boolean hasSlack(int mentee, int k) {
    return certificate.utility()[mentee] + certificate.price()[problem.mentor(mentee, k)]
        != problem.score(mentee, k) + certificate.bonus();
  }

  /** Breadth first along pairs without slack, to a free place or to somebody not yet served who can do without. */
  private boolean serve(int start, int[][] heldBy) {
    if (certificate.utility()[start] != 0) {
      return false;
    }
    int[] queue = new int[mentorOf.length + 1];
    int[] wants = new int[problem.mentors()];
    int count = 1;
    queue[0] = start;
    Arrays.fill(visited, false);
    for (int head = 0; head < count; head++) {
      int mentee = queue[head];
      for (int k = 0; k < problem.choices(mentee); k++) {
        int mentor = problem.mentor(mentee, k);
        if (visited[mentor] || hasSlack(mentee, k)) {
          continue;
        }
        visited[mentor] = true;
        wants[mentor] = mentee;
        if (filled[mentor] < problem.capacity(mentor)) {
          filled[mentor]++;
          move(start, mentor, wants);
          return true;
        }
        for (int holder : heldBy[mentor]) {
          if (!served[holder] && certificate.utility()[holder] == 0) {
            mentorOf[holder] = Matching.UNMATCHED;
            move(start, mentor, wants);
            return true;
          }
          queue[count++] = holder;
        }
      }
    }
    return false;
  }

  private void move(int start, int mentor, int[] wants) {
    int to = mentor;
    while (true) {
      int mentee = wants[to];
      int left = mentorOf[mentee];
      mentorOf[mentee] = to;
      if (mentee == start) {
        served[start] = true;
        return;
      }
      to = left;
    }
  }
}
