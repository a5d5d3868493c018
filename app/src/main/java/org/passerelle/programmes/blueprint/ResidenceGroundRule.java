package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Stays on one of these grounds. */
@Kind("residence-ground")
public record ResidenceGroundRule(@Unwrapped RuleFrame frame, List<ResidenceGround> oneOf) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.RESIDENCE_GROUND);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.residenceGround() == null
        ? Finding.UNKNOWN
        : Finding.metIf(oneOf.contains(known.residenceGround()));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("grounds", oneOf);
  }
}
