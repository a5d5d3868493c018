package org.passerelle.mentoring;

import java.util.UUID;

/** One side is to be asked how it goes. Heard in the same transaction. */
public record CheckInDue(UUID checkIn, UUID duo) {}
