package org.passerelle.mentoring;

import java.util.List;
import org.passerelle.oversight.AutomatedStep;
import org.passerelle.oversight.HumanDecision;
import org.passerelle.oversight.Registered;
import org.passerelle.oversight.Suggestion;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** The rules that call an adviser to a duo, as an automated step. It decides about nobody. */
@Component
class AlertStep implements AutomatedStep {
  static final String KEY = "alert";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Suggestion again(Registered kept) {
    return AlertArithmetic.said(kept.inputs());
  }

  @Override
  public List<String> reasons(Registered kept, Texts texts) {
    return kept.reasons().stream()
        .map(
            reason ->
                texts.get(
                    "oversight.staff.alert." + reason.get("kind"), "count",
                    reason.get("count") instanceof Number count ? count : 0))
        .toList();
  }

  @Override
  public RuleWords rules(Texts texts) {
    return (programme, key) -> texts.get("mentoring.staff.alert." + key);
  }

  @Override
  public Telling telling(HumanDecision decision) {
    return Telling.NOTHING;
  }
}
