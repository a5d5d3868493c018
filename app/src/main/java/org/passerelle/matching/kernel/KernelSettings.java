package org.passerelle.matching.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.MatchRule;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.engine.pairing.RuleSettings;
import org.passerelle.engine.pairing.Scoring;
import org.passerelle.engine.pairing.Travel;
import org.passerelle.engine.pairing.Weights;
import org.passerelle.programmes.blueprint.MatchingPlan;
import org.passerelle.programmes.blueprint.Relationship;

/** The rules and weights by which a programme matches. A rule or factor bears the same name in a blueprint and here. */
public record KernelSettings(MatchRules rules, Weights weights) {

  /** @param relationship tells how long a usual meeting lasts; an hour without it */
  public static KernelSettings of(MatchingPlan plan, @Nullable Relationship relationship) {
    var settings =
        RuleSettings.USUAL
            .working(KernelFacts.level(plan.sharedLanguage()))
            .meeting(relationship == null ? 1 : wholeHours(relationship.cadence().length()))
            .travelling(plan.mostKilometres() == null ? Travel.USUAL : upTo(plan.mostKilometres()));
    List<MatchRule> named = plan.rules().stream().map(rule -> MatchRules.named(key(rule))).toList();
    Map<String, Integer> points =
        plan.weights().entrySet().stream().collect(Collectors.toMap(e -> key(e.getKey()), Map.Entry::getValue));
    return new KernelSettings(
        MatchRules.with(settings, named), new Weights(String.valueOf(plan.weightsVersion()), points));
  }

  public Scoring scoring() {
    return new Scoring(rules.settings(), weights);
  }

  public KernelSettings without(MatchRule rule) {
    return new KernelSettings(rules.without(rule), weights);
  }

  private static Travel upTo(int kilometres) {
    return Travel.USUAL.upTo(kilometres, (int) (kilometres * Travel.USUAL.minutesPerKm()));
  }

  private static int wholeHours(Duration length) {
    return (int) Math.clamp((length.toMinutes() + 59) / 60, 1, 24);
  }

  private static String key(Enum<?> named) {
    return named.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
