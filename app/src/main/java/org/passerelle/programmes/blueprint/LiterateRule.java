package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** Reads and writes in some language. */
@Kind("literate")
public record LiterateRule(@Unwrapped RuleFrame frame) implements EligibilityRule {
  @Override
  public Set<PersonFact> facts() {
    return Set.of(PersonFact.READS_AND_WRITES);
  }

  @Override
  public Finding of(KnownFacts known, LocalDate today) {
    return known.readsAndWrites() == null ? Finding.UNKNOWN : Finding.metIf(known.readsAndWrites());
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of();
  }
}
