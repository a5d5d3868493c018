package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Nonsense;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Years of work, both ends included. */
@Kind("experience")
public record ExperienceRule(
    @Unwrapped RuleFrame frame, @Nullable @AtLeast(0) Integer atLeast, @Nullable @AtLeast(0) Integer atMost)
    implements EligibilityRule {
  public ExperienceRule {
    if (atLeast == null && atMost == null) {
      throw new Nonsense("The experience rule sets no years.", "Give at-least, at-most, or both.");
    }
    if (atLeast != null && atMost != null && atLeast > atMost) {
      throw new Nonsense("At least " + atLeast + " years is more than at most " + atMost + ".", "Swap the two.");
    }
  }

  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.EXPERIENCE_YEARS);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    Integer years = known.experienceYears();
    if (years == null) {
      return Finding.UNKNOWN;
    }
    return Finding.metIf((atLeast == null || years >= atLeast) && (atMost == null || years <= atMost));
  }

  @Override
  public Map<String, Object> arguments() {
    return Limits.asArguments(atLeast, atMost);
  }
}
