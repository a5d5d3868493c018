package org.passerelle.intake.apply;

import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.ApplicationSent;
import org.passerelle.intake.EligibilityProposals;
import org.passerelle.people.Person;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in applications: from here on there is a person on record, and a promise to them. */
@Service
class Applications {
  private final Registration registration;
  private final ApplicationRepository applications;
  private final FirstStages firstStages;
  private final EligibilityProposals proposals;
  private final Journal journal;

  Applications(
      Registration registration, ApplicationRepository applications, FirstStages firstStages,
      EligibilityProposals proposals, Journal journal) {
    this.registration = registration;
    this.applications = applications;
    this.firstStages = firstStages;
    this.proposals = proposals;
    this.journal = journal;
  }

  /** @return the participation that begins with it */
  @Transactional
  public UUID receive(NewApplication application) {
    Person person = registration.of(application);
    Participation participation = firstStages.begin(application, person, journal.today());
    UUID id = Ids.next();
    applications.insert(id, participation, application, journal.now());
    proposals.propose(participation, application.applicant().known());
    firstStages.pass(participation, application.role().path());
    journal.wrote("application.sent", "application", id, application.source().name());
    journal.publish(new ApplicationSent(id, participation.id()));
    return participation.id();
  }
}
