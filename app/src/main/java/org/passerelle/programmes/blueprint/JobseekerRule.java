package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Is registered with the employment service named. */
@Kind("jobseeker")
public record JobseekerRule(@Unwrapped RuleFrame frame, String service) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.REGISTERED_AS_JOBSEEKER);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.registeredAsJobseeker() == null ? Finding.UNKNOWN : Finding.metIf(known.registeredAsJobseeker());
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("service", service);
  }
}
