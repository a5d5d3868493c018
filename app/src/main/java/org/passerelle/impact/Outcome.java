package org.passerelle.impact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Outcomes.Source;

/**
 * Something dated that came of a participation. Whether it counts as positive is asked later, with a definition.
 *
 * @param endsOn {@code null} while it lasts or where nobody knows
 * @param isco ISCO-08 code of one to four digits
 */
public record Outcome(
    UUID id,
    UUID participation,
    OutcomeKind kind,
    @Nullable Contract contract,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String isco,
    @Nullable String employer,
    Source source) {

  public Outcome {
    if (endsOn != null && endsOn.isBefore(startsOn)) {
      throw new IllegalArgumentException("An outcome does not end before it starts");
    }
  }
}
