package org.passerelle.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Role;

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

  /** Whether somebody may apply for a role on a day: while the edition is open, or ahead of it where the role closes early. */
  public boolean takesApplicationsOn(LocalDate day, Role role) {
    return role.closesBefore() == null ? isOpenOn(day) : !day.isAfter(opensOn.minus(role.closesBefore()));
  }

  /** The last day to apply for a role; {@code null} while nothing sets one. */
  public @Nullable LocalDate lastDayToApply(Role role) {
    return role.closesBefore() == null ? closesOn : opensOn.minus(role.closesBefore());
  }
}
