package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** May work in the country. */
@Kind("work-right")
public record WorkRightRule(@Unwrapped RuleFrame frame) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.WORK_RIGHT);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.workRight() == null ? Finding.UNKNOWN : Finding.metIf(known.workRight());
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of();
  }
}
