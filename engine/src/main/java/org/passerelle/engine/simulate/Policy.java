package org.passerelle.engine.simulate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A way of deciding who is proposed to whom, and when.
 *
 * @param decidesEvery days between two decisions
 * @param wholeSet whether the best whole set is proposed (most pairs, then the best total), or else each mentee in the
 *     order of arrival takes the best mentor left
 * @param atOnce whether, on the days between, the pairs of the best whole set are proposed at once for mentees who are
 *     noticed to be giving up or have waited for {@link #LONG_WAIT_DAYS}
 * @param floors whether the quarter of mentees with the fewest possible mentors is lifted for as long as fewer of them
 *     than of the others were matched
 */
public record Policy(String key, int decidesEvery, boolean wholeSet, boolean atOnce, boolean floors) {
  static final int LONG_WAIT_DAYS = 45;

  private static final List<Policy> ALL =
      List.of(
          new Policy("first-come", 1, false, false, false),
          new Policy("daily", 1, true, false, false),
          new Policy("weekly", 7, true, false, false),
          new Policy("monthly", 30, true, false, false),
          new Policy("weekly-at-once", 7, true, true, false),
          new Policy("weekly-floors", 7, true, false, true),
          new Policy("weekly-at-once-floors", 7, true, true, true));

  public static List<Policy> all() {
    return ALL;
  }

  /** @throws IllegalArgumentException with the names there are, when there is no policy of that key */
  public static Policy named(String key) {
    return ALL.stream()
        .filter(policy -> policy.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no policy '%s': choose among %s."
                        .formatted(key, ALL.stream().map(Policy::key).collect(Collectors.joining(", ")))));
  }
}
