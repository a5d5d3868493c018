package org.passerelle.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.oversight.AutomatedStep;
import org.passerelle.oversight.HumanDecision;
import org.passerelle.oversight.Registered;
import org.passerelle.oversight.Suggestion;
import org.passerelle.pages.Texts;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.EligibilityAnswer;
import org.passerelle.programmes.blueprint.EligibilityAnswer.Verdict;
import org.passerelle.programmes.blueprint.EligibilityCheck;
import org.passerelle.programmes.blueprint.EligibilityRule;
import org.passerelle.programmes.blueprint.EligibilitySentence;
import org.passerelle.programmes.blueprint.Finding;
import org.passerelle.programmes.blueprint.KnownFacts;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A programme's conditions as an automated step: asked again about the same facts on the same day. */
@Component
class EligibilityStep implements AutomatedStep {
  private static final TypeReference<Map<String, Object>> WRITTEN = new TypeReference<>() {};
  private final Editions editions;
  private final JsonMapper json;

  EligibilityStep(Editions editions, JsonMapper json) {
    this.editions = editions;
    this.json = json;
  }

  @Override
  public String key() {
    return EligibilityProposals.STEP;
  }

  /** The facts as the register keeps them. */
  Map<String, Object> written(KnownFacts known) {
    return json.readValue(json.writeValueAsString(known), WRITTEN);
  }

  /** Only a yes is in somebody's favour; everything else calls a person. */
  static Suggestion said(EligibilityAnswer answer) {
    String code = key(answer.verdict());
    List<Map<String, Object>> reasons = answer.reasons().stream().map(EligibilityStep::coded).toList();
    return answer.verdict() == Verdict.YES
        ? new Suggestion.InFavour(code, reasons)
        : new Suggestion.ForAPerson(code, reasons);
  }

  private static Map<String, Object> coded(EligibilityAnswer.Reason reason) {
    return Map.of(
        "rule", reason.rule().frame().key(),
        "kind", reason.rule().kind(),
        "finding", key(reason.finding()));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Suggestion again(Registered kept) {
    KnownFacts known = json.readValue(json.writeValueAsString(kept.inputs().get("known")), KnownFacts.class);
    return said(
        new EligibilityCheck(rules(kept)).of(known, LocalDate.parse(String.valueOf(kept.inputs().get("day")))));
  }

  private List<EligibilityRule> rules(Registered kept) {
    UUID edition = UUID.fromString(String.valueOf(kept.inputs().get("edition")));
    return editions.blueprint(edition).role(String.valueOf(kept.inputs().get("role"))).eligibility();
  }

  @Override
  public List<String> reasons(Registered kept, Texts texts) {
    EligibilitySentence sentence = new EligibilitySentence(texts);
    List<EligibilityRule> rules = rules(kept);
    return kept.reasons().stream()
        .map(
            reason ->
                texts.get(
                    "oversight.reason." + reason.get("finding"),
                    "rule", rule(rules, String.valueOf(reason.get("rule"))).map(sentence::of).orElse("")))
        .toList();
  }

  /** As the newest edition asks it: a condition has one key and changes little. */
  @Override
  public RuleWords rules(Texts texts) {
    Map<String, Optional<Blueprint>> newest = new HashMap<>();
    return (programme, key) ->
        newest.computeIfAbsent(programme, asked -> editions.ofProgramme(asked).stream().findFirst().map(editions::blueprint))
            .flatMap(blueprint -> blueprint.roles().stream().flatMap(role -> rule(role.eligibility(), key).stream()).findFirst())
            .map(found -> new EligibilitySentence(texts).of(found))
            .orElse(key);
  }

  private static Optional<EligibilityRule> rule(List<EligibilityRule> rules, String key) {
    return rules.stream().filter(rule -> rule.frame().key().equals(key)).findFirst();
  }

  @Override
  public Telling telling(HumanDecision decision) {
    return Telling.DECISION_AND_REASON;
  }
}
