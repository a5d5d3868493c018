package org.passerelle.employers.talent;

import java.util.Map;
import java.util.TreeMap;
import org.passerelle.engine.pairing.Fact;
import org.passerelle.engine.pairing.Reason;

/**
 * What one factor gave to a candidate; the points of all add up to the score.
 *
 * @param factor the engine's name: occupation, languages, distance, waiting
 * @param because one of the factor's cases
 * @param facts codes and numbers, by the name under which the sentence asks for them
 */
public record JobReason(String factor, String because, int points, int outOf, Map<String, String> facts) {
  public JobReason {
    facts = Map.copyOf(facts);
  }

  static JobReason of(Reason reason) {
    Map<String, String> facts = new TreeMap<>();
    reason.facts().forEach((name, fact) -> facts.put(name, code(fact)));
    return new JobReason(reason.factor().key(), reason.because(), reason.points(), reason.outOf(), facts);
  }

  private static String code(Fact fact) {
    return switch (fact) {
      case Fact.Language(String code) -> code;
      case Fact.LanguageList(var codes) -> String.join(" ", codes);
      case Fact.Level(var level) -> level.name();
      case Fact.Count(int value) -> String.valueOf(value);
      case Fact.HourOfWeek(int hour) -> String.valueOf(hour);
      case Fact.Kilometres(double value) -> String.valueOf(Math.round(value));
      case Fact.Occupation(String code) -> code;
      case Fact.Words(var words) -> String.join(" ", words);
      case Fact.OfGender(var gender) -> gender.name();
    };
  }
}
