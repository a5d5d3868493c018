package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Has an idea of where to go. */
@Kind("project")
public record ProjectRule(@Unwrapped RuleFrame frame) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.PROJECT);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.hasProject() == null ? Finding.UNKNOWN : Finding.metIf(known.hasProject());
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of();
  }
}
