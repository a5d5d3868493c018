package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.AtMost;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Schooling of at least this ISCED 2011 level, wherever obtained. */
@Kind("education")
public record EducationRule(@Unwrapped RuleFrame frame, @AtLeast(0) @AtMost(8) int isced) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.EDUCATION);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.education() == null ? Finding.UNKNOWN : Finding.metIf(known.education() >= isced);
  }

  private Schooling schooling() {
    return switch (isced) {
      case 3, 4 -> Schooling.UPPER_SECONDARY;
      case 5 -> Schooling.HIGHER;
      case 6 -> Schooling.BACHELOR;
      case 7 -> Schooling.MASTER;
      case 8 -> Schooling.DOCTORATE;
      default -> Schooling.SOME;
    };
  }

  private enum Schooling {
    SOME,
    UPPER_SECONDARY,
    HIGHER,
    BACHELOR,
    MASTER,
    DOCTORATE
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("schooling", schooling());
  }
}
