package org.passerelle.intake.apply;

import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.ApplicationSent;
import org.passerelle.intake.EligibilityProposals;
import org.passerelle.people.Person;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageEntered;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in applications: from here on there is a person on record, and a promise to them. */
@Service
class Applications {
  private final Registration registration;
  private final EligibilityProposals proposals;
  private final Journeys journeys;
  private final ApplicationRepository applications;
  private final Surroundings around;

  /** Whose application it is, and who notes it when. */
  @Component
  record Surroundings(Participations participations, Journal journal) {}

  Applications(
      Registration registration, EligibilityProposals proposals, Journeys journeys,
      ApplicationRepository applications, Surroundings around) {
    this.registration = registration;
    this.proposals = proposals;
    this.journeys = journeys;
    this.applications = applications;
    this.around = around;
  }

  /** @return the participation that begins with it */
  @Transactional
  public UUID receive(NewApplication application) {
    Person person = registration.of(application);
    Applicant applicant = application.applicant();
    String capacity = applicant.first(PersonFact.CAPACITY);
    String heard = applicant.first(PersonFact.HOW_HEARD);
    Participation participation =
        journeys.begin(
            application.offer().edition().id(), person.id(), application.role().key(), around.journal().today(),
            heard.isEmpty() ? null : heard, capacity.isEmpty() ? null : Integer.valueOf(capacity));
    UUID id = Ids.next();
    applications.insert(id, participation, application, around.journal().now());
    proposals.propose(participation, application.applicant().known());
    passWhatApplyingIs(participation, application.role().path());
    around.journal().wrote("application.sent", "application", id, application.source().name());
    around.journal().publish(new ApplicationSent(id, participation.id()));
    return participation.id();
  }

  /** Whoever sent an application has passed the stage in which one applies, also where it opens only later. */
  @EventListener
  void on(StageEntered entered) {
    Participation who = around.participations().get(entered.participation());
    boolean applies =
        journeys.journey(who).stage(entered.stage()).filter(Stage.Application.class::isInstance).isPresent();
    if (applies && applications.ofParticipation(who.id()).isPresent()) {
      journeys.complete(who.id(), entered.stage());
    }
  }

  /** Somebody who applies was not put forward by others: that stage is passed over. */
  private void passWhatApplyingIs(Participation participation, Journey path) {
    for (StageVisit visit : journeys.open(participation.id())) {
      switch (path.stage(visit.stage()).orElseThrow()) {
        case Stage.Application application -> journeys.complete(participation.id(), visit.stage());
        case Stage.Nomination nomination ->
            journeys.leave(participation.id(), visit.stage(), StageVisit.Result.SKIPPED, null);
        default -> {}
      }
    }
  }
}
