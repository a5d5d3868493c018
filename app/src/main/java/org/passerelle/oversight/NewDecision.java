package org.passerelle.oversight;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided beside a suggestion.
 *
 * @param followed whether they did as suggested
 * @param favourable whether it is what the person concerned hoped for
 * @param decision a code of the step's own
 * @param seconds how long they looked at it; {@code null} to have it counted from when they first had it on the screen that
 *     day
 */
public record NewDecision(
    Decider by, boolean followed, boolean favourable, String decision, @Nullable String reason,
    @Nullable Integer seconds) {}
