package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.AtMost;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Has this many hours free each week. */
@Kind("hours")
public record HoursRule(@Unwrapped RuleFrame frame, @AtLeast(1) @AtMost(168) int aWeek) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.HOURS_A_WEEK);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.hoursAWeek() == null ? Finding.UNKNOWN : Finding.metIf(known.hoursAWeek() >= aWeek);
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("hours", aWeek);
  }
}
