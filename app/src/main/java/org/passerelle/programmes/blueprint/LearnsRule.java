package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.LanguageCode;
import org.passerelle.programmes.blueprint.yaml.Code;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Does not speak this language at the level yet, and so has something to learn. */
@Kind("learns")
public record LearnsRule(
    @Unwrapped RuleFrame frame, @Code(Code.Standard.LANGUAGE) String language, Cefr below)
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
    Cefr level = known.languages().get(language);
    return Finding.metIf(level == null || !level.atLeast(below));
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("language", new LanguageCode(language), "level", below);
  }
}
