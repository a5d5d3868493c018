package org.passerelle.programmes.blueprint;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.Default;
import org.passerelle.programmes.blueprint.yaml.Key;

/**
 * What every eligibility rule has.
 *
 * @param answer what the applicant is told when the rule is not met
 * @param because the programme's own sentence for that, in place of the product's
 * @param instead what else there is
 */
public record RuleFrame(
    @Key String key, @Default("probably-not") Answer answer, @Nullable Texts because, List<Alternative> instead) {

  public RuleFrame {
    instead = List.copyOf(instead);
  }

  /** Never a refusal: one may apply anyway, and a person decides. */
  public enum Answer {
    PROBABLY_NOT,
    ADVISER_LOOKS
  }

  public record Alternative(Texts words, @Nullable URI link) {}
}
