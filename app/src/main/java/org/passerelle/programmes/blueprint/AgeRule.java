package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.AtMost;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Nonsense;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Completed years on the day the rule is asked, both ends included. */
@Kind("age")
public record AgeRule(
    @Unwrapped RuleFrame frame,
    @Nullable @AtLeast(0) @AtMost(120) Integer from,
    @Nullable @AtLeast(0) @AtMost(120) Integer to)
    implements EligibilityRule {
  public AgeRule {
    if (from == null && to == null) {
      throw new Nonsense("The age rule sets no age.", "Give from, to, or both.");
    }
    if (from != null && to != null && from > to) {
      throw new Nonsense("The lowest age " + from + " is above the highest age " + to + ".", "Swap from and to.");
    }
  }

  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.BIRTH_DATE);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    if (known.birthDate() == null) {
      return Finding.UNKNOWN;
    }
    int age = Period.between(known.birthDate(), today).getYears();
    return Finding.metIf((from == null || age >= from) && (to == null || age <= to));
  }

  @Override
  public Map<String, Object> arguments() {
    return Limits.asArguments(from, to);
  }
}
