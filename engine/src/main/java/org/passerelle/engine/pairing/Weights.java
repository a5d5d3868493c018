package org.passerelle.engine.pairing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many points each factor is worth at most, by its key: a numbered hypothesis of the programme. A factor that is
 * not named is worth nothing, so that an old version keeps its meaning when a factor is added.
 *
 * @param version the programme's name for this set, such as {@code 3}
 */
public record Weights(String version, Map<String, Integer> points) {
  /** No factor can be worth more, so that a score fits an int with room to spare. */
  public static final int MOST = 100_000;

  /** What each factor weighs where a programme says nothing. */
  public static final Weights USUAL =
      new Weights("usual", Factors.all().stream().collect(Collectors.toMap(Factor::key, Factor::usualWeight)));

  public Weights {
    var ordered = new LinkedHashMap<String, Integer>();
    for (Factor factor : Factors.all()) {
      ordered.put(factor.key(), points.getOrDefault(factor.key(), 0));
    }
    points.forEach(
        (key, value) -> {
          if (!ordered.containsKey(key)) {
            throw new IllegalArgumentException(
                "There is no factor '%s' to weigh: choose among %s.".formatted(key, String.join(", ", ordered.keySet())));
          }
          if (value < 0 || value > MOST) {
            throw new IllegalArgumentException(
                "The weight of '%s' is %d: give 0 to %d points.".formatted(key, value, MOST));
          }
        });
    points = Collections.unmodifiableMap(ordered);
  }

  /** 0 to {@link #MOST}. */
  public int of(Factor factor) {
    return points.getOrDefault(factor.key(), 0);
  }

  /** The score of a pair for which every factor holds in full. */
  public int most() {
    return points.values().stream().mapToInt(Integer::intValue).sum();
  }
}
