package org.passerelle.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place was given back, by the person or because the slot was called off. Heard in the same transaction.
 *
 * @param reason of whoever called the slot off; {@code null} when the person gave the place back
 */
public record BookingCancelled(UUID booking, UUID participation, UUID slot, @Nullable String reason) {
  public boolean calledOff() {
    return reason != null;
  }
}
