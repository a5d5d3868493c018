package org.passerelle.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time at which people of one role can come for one stage.
 *
 * @param session which session of the stage it is, counted from 1; trainings have several
 * @param host the staff member who holds it
 * @param language of the meeting, BCP 47; {@code null} where it does not matter
 * @param taken places booked so far
 * @param note for colleagues
 */
public record Slot(
    UUID id,
    UUID organisation,
    UUID edition,
    String stage,
    String role,
    int session,
    Instant startsAt,
    Instant endsAt,
    UUID host,
    String place,
    @Nullable String onlineAddress,
    @Nullable String language,
    int capacity,
    int taken,
    boolean cancelled,
    @Nullable String note) {

  public boolean hasPlace() {
    return !cancelled && taken < capacity;
  }
}
