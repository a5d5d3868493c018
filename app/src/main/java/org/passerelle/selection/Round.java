package org.passerelle.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places of one selection stage in one edition.
 *
 * @param decidesBy the last day on which people are chosen; {@code null} without one
 * @param closedAt when everybody had an answer; {@code null} before
 */
public record Round(
    UUID id, UUID edition, String role, String stage, int places, int given, @Nullable LocalDate decidesBy,
    @Nullable Instant closedAt) {

  public int free() {
    return places - given;
  }
}
