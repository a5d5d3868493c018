package org.passerelle.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.ScreeningCheck;

/**
 * One check that a role asks for, and what was seen of it so far.
 *
 * @param seen latest first
 */
public record Screening(ScreeningCheck check, List<Seen> seen) {
  public Screening {
    seen = List.copyOf(seen);
  }

  /** @param reviewOn the first day on which it must have been seen again; {@code null} where it lasts */
  public record Seen(boolean inOrder, LocalDate on, UUID by, @Nullable LocalDate reviewOn) {
    boolean holdsOn(LocalDate day) {
      return inOrder && (reviewOn == null || day.isBefore(reviewOn));
    }
  }

  /** Whether as many as the blueprint asks for were in order and need no new look yet. */
  public boolean isValidOn(LocalDate day) {
    return seen.stream().filter(one -> one.holdsOn(day)).count() >= check.count();
  }
}
