package org.passerelle.intake;

import java.util.UUID;

/** Somebody took a place of a slot. Heard in the same transaction. */
public record SlotBooked(UUID booking) {}
