package org.passerelle.employers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that a company offers to one person.
 *
 * @param stage the journey's offer stage at which it is made; {@code null} beside the programme
 * @param answer what became of it; {@code null} while the person has not answered
 */
public record Offer(
    UUID id, UUID organisation, UUID company, String companyName, @Nullable UUID vacancy, UUID participation, UUID person,
    @Nullable String stage, WorkTerms terms, @Nullable LocalDate answerBy, Instant madeAt, @Nullable Answer answer) {

  public enum Answer {
    ACCEPTED,
    DECLINED,
    /** The person chose another offer. */
    OTHER_CHOSEN,
    TOO_LATE,
    WITHDRAWN
  }

  public boolean isOpenOn(LocalDate day) {
    return answer == null && (answerBy == null || !day.isAfter(answerBy));
  }
}
