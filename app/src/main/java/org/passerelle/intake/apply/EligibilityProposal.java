package org.passerelle.intake.apply;

import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.EligibilityProposals;
import org.passerelle.oversight.NewSuggestion;
import org.passerelle.oversight.Register;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.EligibilityAnswer;
import org.passerelle.programmes.blueprint.EligibilityCheck;
import org.springframework.stereotype.Component;

/** What a programme's rules propose about an application. They only propose: a person decides. */
@Component
class EligibilityProposal {
  private final Register register;
  private final Journal journal;

  EligibilityProposal(Register register, Journal journal) {
    this.register = register;
    this.journal = journal;
  }

  /** Keeps the proposal beside the application, from which it can be made again. */
  void keep(NewApplication application, UUID applicationId, Participation participation) {
    if (application.role().eligibility().isEmpty()) {
      return;
    }
    EligibilityAnswer answer =
        new EligibilityCheck(application.role().eligibility())
            .of(application.applicant().known(), journal.today());
    register.suggest(
        new NewSuggestion(
            participation.organisation(), EligibilityProposals.STEP,
            application.offer().blueprint().key() + "/" + application.offer().blueprint().version(), "participation",
            participation.id(), participation.person(),
            Map.of(
                "application", applicationId,
                "blueprintVersion", application.offer().edition().blueprintVersion(),
                "role", application.role().key(),
                "day", journal.today().toString()),
            AnswerOptions.key(answer.verdict()), answer.reasons().stream().map(EligibilityProposal::coded).toList()));
  }

  private static Map<String, Object> coded(EligibilityAnswer.Reason reason) {
    return Map.of(
        "rule", reason.rule().frame().key(),
        "kind", reason.rule().kind(),
        "finding", AnswerOptions.key(reason.finding()));
  }
}
