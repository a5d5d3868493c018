package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** A right to stay that holds for at least this long from today. */
@Kind("permit")
public record PermitRule(@Unwrapped RuleFrame frame, Period stillValid) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.RESIDENCE_GROUND, PersonFact.PERMIT_EXPIRY);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    if (known.residenceGround() != null && known.residenceGround().unlimited()) {
      return Finding.MET;
    }
    if (known.permitExpiry() == null) {
      return known.residenceGround() == ResidenceGround.NONE ? Finding.NOT_MET : Finding.UNKNOWN;
    }
    return Finding.metIf(!known.permitExpiry().isBefore(today.plus(stillValid)));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("months", stillValid.toTotalMonths());
  }
}
