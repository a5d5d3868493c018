package org.passerelle.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slot to be opened; see {@link Slot}. */
public record NewSlot(
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
    int capacity) {

  public NewSlot {
    if (capacity < 1 || capacity > 500 || session < 1) {
      throw new IllegalArgumentException("A slot has 1 to 500 places and counts sessions from 1");
    }
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException("A slot ends after it starts");
    }
  }

  NewSlot asSession(int number) {
    return new NewSlot(
        edition, stage, role, number, startsAt, endsAt, host, place, onlineAddress, language, capacity);
  }
}
