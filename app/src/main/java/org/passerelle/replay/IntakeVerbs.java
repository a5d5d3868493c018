package org.passerelle.replay;

import java.time.LocalDate;
import org.passerelle.access.Journal;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Attendances;
import org.passerelle.intake.Deciding;
import org.passerelle.intake.Decisions;
import org.passerelle.intake.EligibilityProposals;
import org.passerelle.intake.Screenings;
import org.passerelle.intake.Slots;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.programmes.Caseloads;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participations;
import org.springframework.stereotype.Component;

/** The product's verbs for people on their way in: the same that pages and the API call. */
@Component
record IntakeVerbs(
    People people, Editions editions, Journeys journeys, Caseloads caseloads, Slots slots,
    Appointments appointments, Attendances attendances, Decisions decisions, EligibilityProposals proposals,
    Deciding deciding, Screenings screenings, Participations participations, Papers papers, Journal journal) {

  LocalDate today() {
    return journal.today();
  }
}
