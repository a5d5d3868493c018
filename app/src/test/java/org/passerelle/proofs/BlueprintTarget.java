package org.passerelle.proofs;

import java.nio.charset.StandardCharsets;
import org.passerelle.programmes.blueprint.Blueprints;

/** Loads whatever the fuzzer makes up as a blueprint. */
public final class BlueprintTarget {
  private BlueprintTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Blueprints.Result result = Blueprints.loadText("made-up.yaml", new String(bytes, StandardCharsets.UTF_8));
    if (result instanceof Blueprints.Refused refused
        && (refused.problems().isEmpty() || refused.problems().stream().anyMatch(problem -> problem.toString().isBlank()))) {
      throw new AssertionError("A blueprint is refused without a word.");
    }
  }
}
