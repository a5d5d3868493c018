package org.passerelle.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a programme. It keeps the blueprint version it started with.
 *
 * @param organisation which runs it and holds the records of those who apply
 * @param closesOn the last day on which people join; {@code null} while nobody set one
 */
public record Edition(
    UUID id,
    UUID organisation,
    String programme,
    UUID blueprintVersion,
    String name,
    LocalDate opensOn,
    @Nullable LocalDate closesOn) {

  public boolean isOpenOn(LocalDate day) {
    return !day.isBefore(opensOn) && (closesOn == null || !day.isAfter(closesOn));
  }
}
