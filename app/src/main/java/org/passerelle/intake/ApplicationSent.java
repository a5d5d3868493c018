package org.passerelle.intake;

import java.util.UUID;

/** Somebody's application arrived, by the web, on paper or from a list. Heard in the same transaction. */
public record ApplicationSent(UUID application, UUID participation) {}
