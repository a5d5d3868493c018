package org.passerelle.employers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.OfferTerm;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;

/**
 * On what terms somebody comes to work.
 *
 * @param isco ISCO-08 code of one to four digits
 * @param pay in words; {@code null} where it is unpaid
 * @param endsOn the last day; {@code null} where none was agreed
 */
public record WorkTerms(
    PlacementKind kind, @Nullable String isco, String task, String place, boolean paid, @Nullable String pay,
    @Nullable Integer hoursAWeek, @Nullable Contract contract, LocalDate startsOn, @Nullable LocalDate endsOn) {

  public WorkTerms {
    if (endsOn != null && endsOn.isBefore(startsOn)) {
      throw new IllegalArgumentException("Work does not end before it starts");
    }
  }

  /** The terms of a vacancy, to begin on a day. */
  public static WorkTerms of(Vacancy.Terms t, LocalDate startsOn) {
    LocalDate end = t.endsOn() == null || t.endsOn().isBefore(startsOn) ? null : t.endsOn();
    return new WorkTerms(
        t.kind(), t.isco(), t.task(), t.place(), t.paid(), t.pay(), t.hoursAWeek(), t.contract(), startsOn, end);
  }

  WorkTerms until(@Nullable LocalDate end, @Nullable Contract other) {
    return new WorkTerms(
        kind, isco, task, place, paid, pay, hoursAWeek, other == null ? contract : other, startsOn, end);
  }

  /** Helping as a volunteer is open to those who may not work yet. */
  public boolean needsWorkRight() {
    return kind != PlacementKind.VOLUNTEERING;
  }

  /** Whether the terms say this; what one must know and can learn stands in the vacancy. */
  boolean say(OfferTerm term) {
    return switch (term) {
      case TASK -> !task.isBlank();
      case PAY -> !paid || pay != null && !pay.isBlank();
      case PLACE -> !place.isBlank();
      case HOURS -> hoursAWeek != null;
      case END -> endsOn != null || contract == Contract.PERMANENT;
      case CONTRACT -> contract != null;
      case START, MUST_HAVE, TRAINABLE -> true;
    };
  }
}
