package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.List;
import org.passerelle.programmes.blueprint.EligibilityAnswer.Reason;
import org.passerelle.programmes.blueprint.EligibilityAnswer.Verdict;

/** Asks every rule of a role about somebody. */
public final class EligibilityCheck {
  private final List<EligibilityRule> rules;

  public EligibilityCheck(List<EligibilityRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * @param today in the network's own zone
   */
  public EligibilityAnswer of(KnownFacts known, LocalDate today) {
    List<Reason> reasons = rules.stream().map(rule -> new Reason(rule, rule.of(known, today))).toList();
    return new EligibilityAnswer(verdict(reasons), reasons);
  }

  private static Verdict verdict(List<Reason> reasons) {
    if (reasons.stream().anyMatch(EligibilityCheck::speaksAgainst)) {
      return Verdict.PROBABLY_NOT;
    }
    return reasons.stream().allMatch(reason -> reason.finding() == Finding.MET)
        ? Verdict.YES
        : Verdict.ADVISER_WILL_LOOK;
  }

  private static boolean speaksAgainst(Reason reason) {
    return reason.finding() == Finding.NOT_MET
        && reason.rule().frame().answer() == RuleFrame.Answer.PROBABLY_NOT;
  }
}
