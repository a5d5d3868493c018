package org.passerelle.engine.solve;

import java.util.Arrays;

/**
 * A matching with as many pairs as possible, scores aside, by augmenting paths; and from it who competes with those left
 * out. (Pothen and Fan 1990, with look-ahead; the parts are those of Dulmage and Mendelsohn 1958.)
 */
final class Cardinality {
  private final MatchingProblem problem;
  private final int[] mentorOf;
  private final int[] filled;
  private final int[] firstHeld;
  private final int[] nextHeld;
  private final int[] previousHeld;

  /** The pairs of mentee {@code i} before {@code ahead[i]} lead to mentors known to be full. */
  private final int[] ahead;

  private final int[] visited;
  private int visit;
  private final int[] path;
  private final int[] at;
  private final int[] triedHolder;

  Cardinality(MatchingProblem problem) {
    int n = problem.mentees();
    int m = problem.mentors();
    this.problem = problem;
    this.mentorOf = new int[n];
    Arrays.fill(mentorOf, -1);
    this.filled = new int[m];
    this.firstHeld = new int[m];
    Arrays.fill(firstHeld, -1);
    this.nextHeld = new int[n];
    this.previousHeld = new int[n];
    this.ahead = Arrays.copyOf(problem.rowStart, n);
    this.visited = new int[m];
    this.path = new int[Math.min(n, m) + 1];
    this.at = new int[Math.min(n, m) + 1];
    this.triedHolder = new int[Math.min(n, m) + 1];
    maximise();
  }

  private void maximise() {
    int[] free = new int[problem.mentees()];
    int freeCount = 0;
    for (int i = 0; i < free.length; i++) {
      int j = lookAhead(i);
      if (j >= 0) {
        hold(i, j);
      } else if (problem.choices(i) > 0) {
        free[freeCount++] = i;
      }
    }
    boolean progress = true;
    while (progress && freeCount > 0) {
      progress = false;
      visit++;
      int still = 0;
      for (int k = 0; k < freeCount; k++) {
        if (augment(free[k])) {
          progress = true;
        } else {
          free[still++] = free[k];
        }
      }
      freeCount = still;
    }
  }

  private int lookAhead(int mentee) {
    int end = problem.rowStart[mentee + 1];
    for (int k = ahead[mentee]; k < end; k++) {
      int j = (int) problem.pairs[k];
      if (filled[j] < problem.capacity[j]) {
        ahead[mentee] = k;
        return j;
      }
    }
    ahead[mentee] = end;
    return -1;
  }

  /** Depth first; the mentee at depth {@code d} would take the mentor of its pair {@code at[d]}. */
  private boolean augment(int start) {
    int depth = 0;
    path[0] = start;
    at[0] = problem.rowStart[start] - 1;
    triedHolder[0] = -1;
    while (depth >= 0) {
      int mentee = path[depth];
      int place = triedHolder[depth] < 0 ? lookAhead(mentee) : -1;
      if (place >= 0) {
        moveAlong(depth, place);
        return true;
      }
      int next = nextToMove(depth, mentee);
      if (next < 0) {
        depth--;
        continue;
      }
      triedHolder[depth] = next;
      depth++;
      path[depth] = next;
      at[depth] = problem.rowStart[next] - 1;
      triedHolder[depth] = -1;
    }
    return false;
  }

  /** The next mentee whose place the one at this depth could take, or -1 if all were tried. */
  private int nextToMove(int depth, int mentee) {
    int holder = triedHolder[depth] < 0 ? -1 : nextHeld[triedHolder[depth]];
    int k = at[depth];
    int end = problem.rowStart[mentee + 1];
    while (holder < 0 && ++k < end) {
      int j = (int) problem.pairs[k];
      if (visited[j] != visit) {
        visited[j] = visit;
        holder = firstHeld[j];
      }
    }
    at[depth] = k;
    return holder;
  }

  private void moveAlong(int depth, int place) {
    int to = place;
    for (int d = depth; d >= 0; d--) {
      int mentee = path[d];
      int from = mentorOf[mentee];
      if (from >= 0) {
        release(mentee, from);
      }
      hold(mentee, to);
      to = from;
    }
  }

  private void hold(int mentee, int mentor) {
    mentorOf[mentee] = mentor;
    int next = firstHeld[mentor];
    nextHeld[mentee] = next;
    previousHeld[mentee] = -1;
    if (next >= 0) {
      previousHeld[next] = mentee;
    }
    firstHeld[mentor] = mentee;
    filled[mentor]++;
  }

  private void release(int mentee, int mentor) {
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
  }

  /**
   * The mentees who could be left out instead of one who is: together they have fewer places than they need, and the
   * mentors possible for them are full whatever one does. Empty if everybody is matched.
   */
  int[] shortOfPlaces() {
    int n = problem.mentees();
    boolean[] in = new boolean[n];
    boolean[] asked = new boolean[problem.mentors()];
    int[] queue = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (mentorOf[i] < 0) {
        in[i] = true;
        queue[count++] = i;
      }
    }
    for (int head = 0; head < count; head++) {
      int i = queue[head];
      for (int k = problem.rowStart[i]; k < problem.rowStart[i + 1]; k++) {
        int j = (int) problem.pairs[k];
        if (!asked[j]) {
          asked[j] = true;
          for (int h = firstHeld[j]; h >= 0; h = nextHeld[h]) {
            if (!in[h]) {
              in[h] = true;
              queue[count++] = h;
            }
          }
        }
      }
    }
    int[] result = Arrays.copyOf(queue, count);
    Arrays.sort(result);
    return result;
  }
}
