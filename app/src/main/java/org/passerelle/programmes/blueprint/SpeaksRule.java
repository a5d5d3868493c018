package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.LanguageCode;
import org.passerelle.programmes.blueprint.yaml.Code;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Speaks at least one of these languages at this level or above. */
@Kind("speaks")
public record SpeaksRule(
    @Unwrapped RuleFrame frame, @Code(Code.Standard.LANGUAGE) List<String> oneOf, Cefr atLeast)
    implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.LANGUAGES);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    if (known.languages() == null) {
      return Finding.UNKNOWN;
    }
    return Finding.metIf(
        oneOf.stream().map(known.languages()::get).anyMatch(level -> level != null && level.atLeast(atLeast)));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("languages", oneOf.stream().map(LanguageCode::new).toList(), "level", atLeast);
  }
}
