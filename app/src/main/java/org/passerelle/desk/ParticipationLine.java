package org.passerelle.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one participation stands, as a line of a list.
 *
 * @param stage key of the stage open longest; {@code null} when the journey has ended
 * @param since the day the stage was entered
 * @param dueOn the promise; {@code null} where there is none
 * @param heldBefore key of the stage that waits for a check; {@code null} for whoever is not held back
 * @param total how many the whole list has
 */
public record ParticipationLine(
    UUID participation, UUID person, String name, UUID edition, String editionName, String role, LocalDate appliedOn,
    @Nullable String stage, @Nullable String heldBefore, @Nullable LocalDate since, @Nullable LocalDate dueOn,
    @Nullable String adviser, long total) {

  public boolean overdueOn(LocalDate day) {
    return dueOn != null && dueOn.isBefore(day);
  }
}
