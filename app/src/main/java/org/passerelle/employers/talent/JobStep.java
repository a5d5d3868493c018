package org.passerelle.employers.talent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.oversight.AutomatedStep;
import org.passerelle.oversight.HumanDecision;
import org.passerelle.oversight.Registered;
import org.passerelle.oversight.Suggestion;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** The ranking of people for a vacancy, as oversight knows it. */
@Component
class JobStep implements AutomatedStep {
  @Override
  public String key() {
    return JobRanking.STEP;
  }

  @Override
  public Suggestion again(Registered kept) {
    return said(JobFacts.from(kept.inputs()).reasons(JobFacts.weights(kept.inputs())));
  }

  /** Whoever is ranked at all is proposed to be asked; nothing else can be said of anybody. */
  static Suggestion said(List<JobReason> reasons) {
    return new Suggestion.InFavour(
        "propose",
        reasons.stream()
            .map(
                reason ->
                    Map.<String, Object>of(
                        "factor", reason.factor(), "because", reason.because(), "points", reason.points(), "outOf",
                        reason.outOf()))
            .toList());
  }

  @Override
  public List<String> reasons(Registered kept, Texts texts) {
    return kept.reasons().stream()
        .map(
            reason ->
                texts.get(
                    "oversight.reason.factor", "factor",
                    texts.get("employers.factor." + reason.get("factor")), "points",
                    Objects.requireNonNull(reason.get("points")), "most",
                    Objects.requireNonNull(reason.get("outOf"))))
        .toList();
  }

  /** The person is asked by a letter of its own; that and by whom it was decided is theirs to read. */
  @Override
  public Telling telling(HumanDecision decision) {
    return Telling.DECISION;
  }
}
