package org.passerelle.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part in a course run.
 *
 * @param participation {@code null} where it is not part of a programme
 * @param place {@code null} on the waiting list
 * @param endReason {@code null} while it lasts
 */
public record Enrolment(
    UUID id, UUID run, @Nullable UUID participation, UUID person, Instant enrolledAt, @Nullable Integer place,
    @Nullable String endReason) {

  public boolean waits() {
    return place == null && endReason == null;
  }

  public boolean takesPart() {
    return place != null;
  }
}
