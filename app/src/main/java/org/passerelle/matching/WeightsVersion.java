package org.passerelle.matching;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each factor may add to a pair's score, as somebody set it.
 *
 * @param points by the factor's key
 * @param reason why it was set; {@code null} for what the blueprint says
 * @param at {@code null} for what the blueprint says
 */
public record WeightsVersion(
    int number, Map<String, Integer> points, @Nullable String reason, @Nullable Instant at, @Nullable String byName) {}
