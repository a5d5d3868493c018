package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/**
 * A nationality from outside the European Union, or none at all.
 *
 * @param orGrandparent a parent or grandparent born outside it is enough
 */
@Kind("origin")
public record OriginRule(@Unwrapped RuleFrame frame, boolean orGrandparent) implements EligibilityRule {
  private static final String NOT_KNOWN = CountryCode.UNKNOWN.code();
  private static final Set<String> EUROPEAN_UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
          "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static boolean isStateless(KnownFacts known) {
    return known.nationalities() != null && known.nationalities().isEmpty();
  }

  private static boolean isForeign(@Nullable Set<String> countries) {
    return countries != null
        && countries.stream().anyMatch(country -> !EUROPEAN_UNION.contains(country) && !country.equals(NOT_KNOWN));
  }

  private static boolean isFullyKnown(@Nullable Set<String> countries) {
    return countries != null && !countries.contains(NOT_KNOWN);
  }

  @Override
  public Set<PersonFact> facts() {
    return orGrandparent ? Set.of(PersonFact.NATIONALITY, PersonFact.FAMILY_ORIGIN) : Set.of(PersonFact.NATIONALITY);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    if (isStateless(known) || isForeign(known.nationalities()) || (orGrandparent && isForeign(known.familyOrigins()))) {
      return Finding.MET;
    }
    boolean allKnown = isFullyKnown(known.nationalities()) && (!orGrandparent || isFullyKnown(known.familyOrigins()));
    return allKnown ? Finding.NOT_MET : Finding.UNKNOWN;
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("orGrandparent", orGrandparent ? Question.Answer.YES : Question.Answer.NO);
  }
}
