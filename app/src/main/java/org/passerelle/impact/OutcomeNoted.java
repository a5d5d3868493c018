package org.passerelle.impact;

import java.util.UUID;

/** An outcome was recorded. Heard in the same transaction. */
public record OutcomeNoted(UUID outcome, UUID participation) {}
