package org.passerelle.programmes.blueprint;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.Code;
import org.passerelle.programmes.blueprint.yaml.Key;

/**
 * What a company that takes people agrees to.
 *
 * @param role the role of the companies
 * @param phases what each phase asks, and of whom
 * @param expects what the company may expect
 * @param gives what the company promises
 * @param personKnows what a candidate must have seen and agreed to before being proposed
 */
public record Hosting(
    String role,
    @Nullable Fee fee,
    Map<Phase, List<Duty>> phases,
    @Nullable Texts expects,
    @Nullable Texts gives,
    List<Stage.OfferTerm> personKnows,
    List<Award> awards) {

  public Hosting {
    phases = phases.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(phases));
    personKnows = List.copyOf(personKnows);
    awards = List.copyOf(awards);
  }

  public enum Phase {
    PREPARE,
    RECRUIT,
    WELCOME,
    FOLLOW_UP
  }

  public record Duty(@Key String key, Texts names, List<Who> who) {}

  /**
   * @param amount in whole units of the currency; null where it is agreed with each company
   * @param currency ISO 4217
   */
  public record Fee(
      @Nullable @AtLeast(1) Integer amount, @Code(Code.Standard.CURRENCY) String currency, FeeFor forEach) {}

  public enum FeeFor {
    EDITION,
    PERSON,
    PLACEMENT
  }

  public record Award(@Key String key, Texts names, Texts earnedBy) {}
}
