package org.passerelle.intake.apply;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Person;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageEntered;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the journeys of those who apply, and passes the stages that applying is. */
@Component
class FirstStages {
  private final Journeys journeys;
  private final Participations participations;
  private final ApplicationRepository applications;

  FirstStages(Journeys journeys, Participations participations, ApplicationRepository applications) {
    this.journeys = journeys;
    this.participations = participations;
    this.applications = applications;
  }

  Participation begin(NewApplication application, Person person, LocalDate today) {
    Applicant applicant = application.applicant();
    String heard = applicant.first(PersonFact.HOW_HEARD);
    String capacity = applicant.first(PersonFact.CAPACITY);
    @Nullable String heardHow = heard.isEmpty() ? null : heard;
    return journeys.begin(
        application.offer().edition().id(), person.id(), application.role().key(), today, heardHow,
        capacity.isEmpty() ? null : Integer.valueOf(capacity));
  }

  /** Somebody who applies was not put forward by others: that stage is passed over. */
  void pass(Participation participation, Journey path) {
    for (StageVisit visit : journeys.open(participation.id())) {
      switch (path.stage(visit.stage()).orElseThrow()) {
        case Stage.Application application -> journeys.complete(participation.id(), visit.stage());
        case Stage.Nomination nomination -> journeys.leave(participation.id(), visit.stage(), Result.SKIPPED, null);
        default -> {}
      }
    }
  }

  /** Whoever sent an application has passed the stage in which one applies, also where it opens only later. */
  @EventListener
  void on(StageEntered entered) {
    Participation who = participations.get(entered.participation());
    boolean applies =
        journeys.journey(who).stage(entered.stage()).filter(Stage.Application.class::isInstance).isPresent();
    if (applies && applications.ofParticipation(who.id()).isPresent()) {
      journeys.complete(who.id(), entered.stage());
    }
  }
}
