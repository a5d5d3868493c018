package org.passerelle.intake;

import java.util.UUID;

/**
 * Somebody took a place of a slot. Heard in the same transaction.
 *
 * @param moved whether it replaces a place held before
 */
public record SlotBooked(UUID booking, boolean moved) {}
