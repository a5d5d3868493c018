package org.passerelle.intake;

import java.util.UUID;

/** A place was given back, by the person or because the slot was called off. Heard in the same transaction. */
public record BookingCancelled(UUID booking, UUID participation, UUID slot) {}
