package org.passerelle.mentoring;

import java.util.UUID;

/** A check-in brought an answer that the blueprint calls worrying. Heard in the same transaction. */
public record WorryingAnswer(UUID checkIn, UUID duo, UUID person) {}
