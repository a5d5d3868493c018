package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Arrived in the country no longer ago than this. */
@Kind("arrived-within")
public record ArrivedWithinRule(@Unwrapped RuleFrame frame, Period last) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.ARRIVED_ON);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.arrivedOn() == null
        ? Finding.UNKNOWN
        : Finding.metIf(!known.arrivedOn().isBefore(today.minus(last)));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("days", last.getDays() + 30 * last.toTotalMonths());
  }
}
