package org.passerelle.engine.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** The hard rules a programme works by, in the order in which they are told. */
public final class MatchRules {
  private static final List<MatchRule> ALL =
      List.of(
          new Trained(),
          new Checked(),
          new Capacity(),
          new WishesKept(),
          new NotExcluded(),
          new SharedLanguage(),
          new CommonFreeHour(),
          new Reachable());

  private final MatchRule[] rules;
  private final RuleSettings settings;

  private MatchRules(List<MatchRule> rules, RuleSettings settings) {
    this.rules = rules.toArray(MatchRule[]::new);
    this.settings = settings;
  }

  /** Every rule there is, in the order in which they are told. */
  public static List<MatchRule> all() {
    return ALL;
  }

  /** All of them. */
  public static MatchRules with(RuleSettings settings) {
    return new MatchRules(ALL, settings);
  }

  /** Those a programme names; that neither excluded the other holds in every programme. */
  public static MatchRules with(RuleSettings settings, Collection<MatchRule> named) {
    return new MatchRules(
        ALL.stream().filter(rule -> rule instanceof NotExcluded || named.contains(rule)).toList(), settings);
  }

  /** @throws IllegalArgumentException with the names there are, when there is no rule of that key */
  public static MatchRule named(String key) {
    return ALL.stream()
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no rule '%s': choose one of %s."
                        .formatted(key, ALL.stream().map(MatchRule::key).collect(Collectors.joining(", ")))));
  }

  /** The same rules but one, to ask what it costs. */
  public MatchRules without(MatchRule lifted) {
    return new MatchRules(inForce().stream().filter(rule -> !rule.equals(lifted)).toList(), settings);
  }

  /** Those that hold here, in the order in which they are told. */
  public List<MatchRule> inForce() {
    return List.of(rules);
  }

  boolean include(Class<? extends MatchRule> kind) {
    for (MatchRule rule : rules) {
      if (kind.isInstance(rule)) {
        return true;
      }
    }
    return false;
  }

  public RuleSettings settings() {
    return settings;
  }

  /** Whether no rule refuses the pair; what is only presumed does not refuse it. */
  public boolean allow(Mentee mentee, Mentor mentor) {
    for (MatchRule rule : rules) {
      if (rule.judge(mentee, mentor, settings).refuses()) {
        return false;
      }
    }
    return true;
  }

  /** Every rule that makes the pair impossible; empty when it is possible. */
  public List<Verdict.Refused> refusals(Mentee mentee, Mentor mentor) {
    return verdicts(mentee, mentor, Verdict.Refused.class);
  }

  /** What an adviser should ask before this pair meets. */
  public List<Verdict.Presumed> presumptions(Mentee mentee, Mentor mentor) {
    return verdicts(mentee, mentor, Verdict.Presumed.class);
  }

  private <V extends Verdict> List<V> verdicts(Mentee mentee, Mentor mentor, Class<V> kind) {
    var found = new ArrayList<V>();
    for (MatchRule rule : rules) {
      Verdict verdict = rule.judge(mentee, mentor, settings);
      if (kind.isInstance(verdict)) {
        found.add(kind.cast(verdict));
      }
    }
    return found;
  }
}
