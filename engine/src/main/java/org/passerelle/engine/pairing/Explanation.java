package org.passerelle.engine.pairing;

import java.util.List;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** What is to be said of one pair: why it is worth what it is worth, or why it cannot be. */
public sealed interface Explanation {
  /** The points of the reasons add up to the score; {@code toAsk} is what is presumed, as somebody did not state it. */
  record Possible(int score, List<Reason> reasons, List<Verdict.Presumed> toAsk) implements Explanation {}

  /** Every rule that stands against it; at least one. */
  record Impossible(List<Verdict.Refused> refusals) implements Explanation {}

  static Explanation of(Mentee mentee, Mentor mentor, MatchRules rules, Scoring scoring) {
    List<Verdict.Refused> refusals = rules.refusals(mentee, mentor);
    if (!refusals.isEmpty()) {
      return new Impossible(refusals);
    }
    return new Possible(
        scoring.score(mentee, mentor), scoring.reasons(mentee, mentor), rules.presumptions(mentee, mentor));
  }
}
