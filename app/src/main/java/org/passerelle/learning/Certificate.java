package org.passerelle.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param code that anyone may type to see whether it is genuine
 * @param withdrawal {@code null} as long as it is valid
 */
public record Certificate(
    UUID id, UUID participation, UUID person, String stage, String code, String holder, String title, String programme,
    String issuer, String language, int sessions, BigDecimal hours, LocalDate issuedOn,
    @Nullable Withdrawal withdrawal) {

  public boolean withdrawn() {
    return withdrawal != null;
  }

  /** That it was taken back. @param reason as its holder reads it */
  public record Withdrawal(String reason, Instant at, @Nullable UUID by) {}
}
