package org.passerelle.intake.apply;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Sends a draft in. The public may write nobody's record: what follows from the form is the system's deed. */
@Component
class Sending {
  private final DraftRepository drafts;
  private final Applications applications;
  private final ApplicationRepository sent;
  private final JourneysSoFar journeys;
  private final InScope inScope;

  Sending(
      DraftRepository drafts, Applications applications, ApplicationRepository sent, JourneysSoFar journeys,
      InScope inScope) {
    this.drafts = drafts;
    this.applications = applications;
    this.sent = sent;
    this.journeys = journeys;
    this.inScope = inScope;
  }

  /** Sends it once; a second press of the button changes nothing. */
  void send(UUID draft, NewApplication application) {
    inScope.run(
        Scope.system(Scope.current().network()),
        () -> {
          if (drafts.close(draft, journeys.now())) {
            applications.receive(application);
          }
        });
  }

  /** Where the person stands whose draft this was; empty while it is not sent. */
  Optional<JourneySoFar> journey(UUID draft) {
    return inScope.call(
        Scope.system(Scope.current().network()),
        () -> sent.participationOfDraft(draft).map(journeys::of));
  }
}
