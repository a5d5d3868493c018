package org.passerelle.intake.apply;

import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.EligibilityProposals;
import org.passerelle.oversight.NewSuggestion;
import org.passerelle.oversight.Register;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.EligibilityAnswer;
import org.passerelle.programmes.blueprint.EligibilityCheck;
import org.passerelle.programmes.blueprint.KnownFacts;
import org.springframework.stereotype.Component;

/** What a programme's rules propose about an application. They only propose: a person decides. */
@Component
class EligibilityProposal {
  private final Register register;
  private final EligibilityStep step;
  private final Journal journal;

  EligibilityProposal(Register register, EligibilityStep step, Journal journal) {
    this.register = register;
    this.step = step;
    this.journal = journal;
  }

  /** Keeps the proposal beside the application, with everything that is needed to make it again. */
  void keep(NewApplication application, UUID applicationId, Participation participation) {
    if (application.role().eligibility().isEmpty()) {
      return;
    }
    KnownFacts known = application.applicant().known();
    EligibilityAnswer answer = new EligibilityCheck(application.role().eligibility()).of(known, journal.today());
    Blueprint blueprint = application.offer().blueprint();
    register.suggest(
        new NewSuggestion(
            participation.organisation(), EligibilityProposals.STEP, blueprint.key() + "/" + blueprint.version(),
            blueprint.key(), "participation", participation.id(), participation.person(),
            Map.of(
                "application", applicationId,
                "edition", participation.edition(),
                "role", application.role().key(),
                "day", journal.today().toString(),
                "known", step.written(known)),
            EligibilityStep.said(answer)));
  }
}
