package org.passerelle.intake.apply;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Role;

/** A role that one may apply for today, and the edition one joins by it. */
public record Way(Offer offer, Role role) {

  /** {@code null} while nothing sets one. */
  public @Nullable LocalDate lastDay() {
    return offer.edition().lastDayToApply(role);
  }
}
