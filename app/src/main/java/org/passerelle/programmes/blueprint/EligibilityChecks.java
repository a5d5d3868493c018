package org.passerelle.programmes.blueprint;

import java.util.List;
import org.passerelle.programmes.blueprint.yaml.Places;

/** Eligibility rules and the questions they rest on. */
final class EligibilityChecks {
  private EligibilityChecks() {}

  static void rulesAskOnlyWhatIsAsked(Blueprint blueprint, Places places) {
    for (Role role : blueprint.roles()) {
      for (EligibilityRule rule : role.eligibility()) {
        List<String> unasked =
            rule.facts().stream().filter(fact -> !role.asksFor(fact)).map(PersonFact::key).sorted().toList();
        if (!unasked.isEmpty() && role.open()) {
          places.complain(
              rule,
              null,
              "The rule \"" + rule.frame().key() + "\" can never be told: " + role.key() + " is not asked for "
                  + String.join(" or ", unasked) + ".",
              "Add it to the asks of " + role.key() + ".");
        }
      }
    }
  }
}
