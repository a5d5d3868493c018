package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Code;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Lives where a postcode begins with one of these, or anywhere in the country when there are none. */
@Kind("lives-in")
public record LivesInRule(
    @Unwrapped RuleFrame frame, @Code(Code.Standard.COUNTRY) String country, List<String> postcodes, Texts area)
    implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.POSTCODE);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    if (known.country() != null && !known.country().equals(country)) {
      return Finding.NOT_MET;
    }
    if (postcodes.isEmpty()) {
      return known.country() == null ? Finding.UNKNOWN : Finding.MET;
    }
    return known.postcode() == null
        ? Finding.UNKNOWN
        : Finding.metIf(postcodes.stream().anyMatch(known.postcode()::startsWith));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("area", area);
  }
}
