package org.passerelle.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One cause for an adviser to act, with how it stands now.
 *
 * @param duo {@code null} where it is about one person alone
 * @param paper that runs out, where one does
 * @param confidential read only by its owner, managers and administrators
 * @param owner who takes care of it; {@code null} while nobody does
 * @param snoozedUntil it rests until this day
 * @param closedAt {@code null} while it is open
 */
public record Alert(
    UUID id,
    AlertKind kind,
    UUID organisation,
    @Nullable UUID duo,
    @Nullable UUID person,
    @Nullable UUID paper,
    boolean confidential,
    Instant openedAt,
    @Nullable UUID owner,
    @Nullable LocalDate snoozedUntil,
    @Nullable Instant closedAt,
    @Nullable String closingReason) {

  public boolean restsOn(LocalDate day) {
    return snoozedUntil != null && snoozedUntil.isAfter(day);
  }
}
