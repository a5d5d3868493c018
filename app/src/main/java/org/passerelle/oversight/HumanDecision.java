package org.passerelle.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided beside a suggestion, and why.
 *
 * @param seconds from when they first had it on the screen that day; {@code null} when they never had
 */
public record HumanDecision(
    UUID id, UUID suggestion, boolean followed, boolean favourable, String decision, @Nullable String reason,
    @Nullable Integer seconds, Instant at, UUID by, String byName) {}
