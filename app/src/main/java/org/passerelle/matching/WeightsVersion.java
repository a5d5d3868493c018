package org.passerelle.matching;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.oversight.RuleVersion;

/**
 * What each factor may add to a pair's score, as somebody drafted it.
 *
 * @param points by the factor's key
 * @param reason why it was drafted; {@code null} for what the blueprint says
 * @param at {@code null} for what the blueprint says
 * @param state how far it came; {@code null} for what the blueprint says
 */
public record WeightsVersion(
    int number, Map<String, Integer> points, @Nullable String reason, @Nullable Instant at, @Nullable String byName,
    RuleVersion.@Nullable State state) {

  /** Points that are tried and belong to no version. */
  static WeightsVersion tried(Map<String, Integer> points) {
    return new WeightsVersion(0, points, null, null, null, null);
  }
}
