package org.passerelle.programmes.blueprint;

import java.util.List;

/**
 * What an applicant is told at once.
 *
 * @param reasons one for each rule, in the order of the file
 */
public record EligibilityAnswer(Verdict verdict, List<Reason> reasons) {
  public EligibilityAnswer {
    reasons = List.copyOf(reasons);
  }

  /** What else there is, for the rules that were not met. */
  public List<RuleFrame.Alternative> alternatives() {
    return reasons.stream()
        .filter(reason -> reason.finding() == Finding.NOT_MET)
        .flatMap(reason -> reason.rule().frame().instead().stream())
        .distinct()
        .toList();
  }

  /** There is no "no": a rule proposes, a person decides. */
  public enum Verdict {
    YES,
    PROBABLY_NOT,
    ADVISER_WILL_LOOK
  }

  public record Reason(EligibilityRule rule, Finding finding) {}
}
