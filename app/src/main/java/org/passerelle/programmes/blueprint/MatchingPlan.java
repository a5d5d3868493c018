package org.passerelle.programmes.blueprint;

import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.Default;

/**
 * How people are proposed to each other.
 *
 * @param rules what makes a pair possible at all
 * @param sharedLanguage working level of a shared language
 * @param weights what each factor may add to a pair's score, in points; a hypothesis of the programme
 * @param weightsVersion raised with every change of the weights
 * @param meetsEvery how often the team decides
 * @param waitingPromise from applying to being in contact
 * @param answerWithin time to decline or accept
 */
public record MatchingPlan(
    List<Rule> rules,
    @Default("B1") Cefr sharedLanguage,
    Map<Factor, Integer> weights,
    @AtLeast(1) int weightsVersion,
    Period meetsEvery,
    @Nullable Period waitingPromise,
    @Nullable Period answerWithin,
    @Nullable @AtLeast(1) Integer mostKilometres) {

  public MatchingPlan {
    rules = List.copyOf(rules);
    weights = weights.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  public enum Rule {
    SHARED_LANGUAGE,
    REACHABLE,
    COMMON_FREE_HOUR,
    TRAINED,
    CHECKED,
    WISHES,
    CAPACITY
  }

  public enum Factor {
    OCCUPATION,
    SECTOR,
    LANGUAGES,
    INTERESTS,
    GOALS,
    AVAILABILITY,
    DISTANCE,
    WAITING
  }
}
