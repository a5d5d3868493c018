package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.programmes.blueprint.yaml.Code;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Is not a citizen of the country named. */
@Kind("not-citizen")
public record NotCitizenRule(
    @Unwrapped RuleFrame frame, @Code(Code.Standard.COUNTRY) String of)
    implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.NATIONALITY);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.nationalities() == null ? Finding.UNKNOWN : Finding.metIf(!known.nationalities().contains(of));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("country", new CountryCode(of));
  }
}
