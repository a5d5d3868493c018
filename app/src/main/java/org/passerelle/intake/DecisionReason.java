package org.passerelle.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.passerelle.intake.Decisions.Verdict;

/** Why somebody is refused or has to wait, in words that stand ready in every language. */
public enum DecisionReason {
  OTHER_SITUATION(Verdict.REFUSE),
  OTHER_HELP(Verdict.REFUSE),
  NO_PLACE(Verdict.REFUSE),
  NOT_NOW(Verdict.REFUSE),
  NOT_REACHED(Verdict.REFUSE),
  TO_BE_LOOKED_AT(Verdict.WAIT),
  PAPERS(Verdict.WAIT),
  PLACE_LATER(Verdict.WAIT);

  private final Verdict verdict;

  DecisionReason(Verdict verdict) {
    this.verdict = verdict;
  }

  public static List<DecisionReason> of(Verdict verdict) {
    return Arrays.stream(values()).filter(reason -> reason.verdict == verdict).toList();
  }

  public boolean fits(Verdict other) {
    return verdict == other;
  }

  static Optional<DecisionReason> named(String name) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
  }
}
