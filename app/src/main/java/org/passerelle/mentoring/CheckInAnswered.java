package org.passerelle.mentoring;

import java.util.UUID;

/** One side said how it goes. Heard in the same transaction. */
public record CheckInAnswered(UUID checkIn, UUID duo) {}
