package org.passerelle.intake.web;

import java.util.UUID;
import org.passerelle.intake.Decisions;
import org.passerelle.intake.EligibilityProposals;
import org.passerelle.intake.FilledForms;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What whoever decides at a stage has before them: the rule's proposal, or the interview, and what was decided before. */
@Component
class DecisionGrounds {
  private final Decisions decisions;
  private final EligibilityProposals proposals;
  private final FilledForms forms;

  DecisionGrounds(Decisions decisions, EligibilityProposals proposals, FilledForms forms) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.forms = forms;
  }

  void show(UUID participation, Stage stage, Model model) {
    String key = stage.key();
    model.addAttribute(
        "proposal", stage instanceof Stage.Eligibility ? proposals.of(participation).orElse(null) : null);
    model.addAttribute(
        "filled", stage instanceof Stage.Appointment ? forms.last(participation, key).orElse(null) : null);
    model.addAttribute(
        "decided", decisions.of(participation).stream().filter(decision -> decision.stage().equals(key)).toList());
  }
}
