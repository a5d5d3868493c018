package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Does one of these at present. */
@Kind("working-life")
public record WorkingLifeRule(@Unwrapped RuleFrame frame, List<WorkingLife> oneOf) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.WORKING_LIFE);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.workingLife() == null ? Finding.UNKNOWN : Finding.metIf(oneOf.contains(known.workingLife()));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("oneOf", oneOf);
  }
}
