package org.passerelle.impact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.impact.Dashboard.Count;

/**
 * Keeps counts of a few people from those who read figures only. Where one part of a whole is small, none of its parts
 * is shown: subtraction gives nothing back. Nor does the subtraction of what was shown another day.
 */
final class SmallNumbers {
  static final int LEAST_SHOWN = 5;
  private final boolean protecting;
  private final Map<String, Integer> before;
  private final Map<String, Integer> now = new HashMap<>();

  /** @param before figures as they were last shown, by key */
  SmallNumbers(boolean protecting, Map<String, Integer> before) {
    this.protecting = protecting;
    this.before = before;
    now.putAll(before);
  }

  /** A figure that moves on only when nobody or at least a few people were added since it was last shown. */
  Count count(Figure figure, int value, boolean shown) {
    if (!protecting || !shown) {
      return new Count(figure, value, shown);
    }
    int last = before.getOrDefault(figure.key(), value);
    int held = small(Math.abs(value - last)) ? last : value;
    now.put(figure.key(), held);
    return new Count(figure, held, true);
  }

  /** What adds up, or is no person: as last shown while only a few people more or fewer stand behind it. */
  int settled(String key, int people, int value) {
    if (!protecting) {
      return value;
    }
    int lastPeople = before.getOrDefault(key + ".people", people);
    boolean held = small(Math.abs(people - lastPeople));
    int shown = held ? before.getOrDefault(key, value) : value;
    now.put(key + ".people", held ? lastPeople : people);
    now.put(key, shown);
    return shown;
  }

  /** What is shown now and was not shown so before; empty where nothing moved. */
  Optional<Map<String, Integer>> moved() {
    return protecting && !now.equals(before) ? Optional.of(now) : Optional.empty();
  }

  boolean protecting() {
    return protecting;
  }

  /** Whether the parts of a whole may be shown beside each other. */
  boolean mayShow(int... parts) {
    return !protecting || Arrays.stream(parts).noneMatch(SmallNumbers::small);
  }

  /** Whether a count may follow one that is shown already and of which it is a part. */
  boolean mayFollow(int shown, int next) {
    return mayShow(next, Math.abs(shown - next));
  }

  private static boolean small(int count) {
    return count > 0 && count < LEAST_SHOWN;
  }
}
