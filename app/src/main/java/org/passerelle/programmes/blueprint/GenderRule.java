package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.people.facts.Gender;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** For programmes that are for women only, or men only. */
@Kind("gender")
public record GenderRule(@Unwrapped RuleFrame frame, List<Gender> oneOf) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.GENDER);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    if (known.gender() == null || known.gender() == Gender.UNKNOWN || known.gender() == Gender.NOT_SAID) {
      return Finding.UNKNOWN;
    }
    return Finding.metIf(oneOf.contains(known.gender()));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("genders", oneOf);
  }
}
