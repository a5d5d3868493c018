package org.passerelle.selection;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Stage.OfferTerm;

/**
 * What a host offers somebody.
 *
 * @param answerBy the last day to answer; {@code null} without one
 * @param accepted {@code null} while nobody answered
 */
public record Offer(
    UUID id, UUID participation, String stage, String host, Map<OfferTerm, String> terms, @Nullable LocalDate answerBy,
    @Nullable Boolean accepted, @Nullable LocalDate answeredOn) {

  public boolean isOpenOn(LocalDate day) {
    return accepted == null && (answerBy == null || !answerBy.isBefore(day));
  }
}
