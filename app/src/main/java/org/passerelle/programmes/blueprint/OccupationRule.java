package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Code;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Learnt or worked in one of these ISCO-08 groups; a code too coarse to tell is as good as none. */
@Kind("occupation")
public record OccupationRule(
    @Unwrapped RuleFrame frame, @Code(Code.Standard.OCCUPATION) List<String> oneOf)
    implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.OCCUPATION);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    String code = known.occupation();
    if (code == null) {
      return Finding.UNKNOWN;
    }
    if (oneOf.stream().anyMatch(code::startsWith)) {
      return Finding.MET;
    }
    return oneOf.stream().anyMatch(group -> group.startsWith(code)) ? Finding.UNKNOWN : Finding.NOT_MET;
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of();
  }
}
