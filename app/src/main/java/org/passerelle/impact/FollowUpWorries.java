package org.passerelle.impact;

import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.mentoring.AlertAbout;
import org.passerelle.mentoring.AlertKind;
import org.passerelle.mentoring.Alerts;
import org.passerelle.programmes.Caseloads;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls the adviser when somebody answers a follow-up in a way that the blueprint calls worrying. */
@Component
class FollowUpWorries {
  private final FollowUpAnswers answers;
  private final Participations participations;
  private final Caseloads caseloads;
  private final Alerts alerts;

  FollowUpWorries(FollowUpAnswers answers, Participations participations, Caseloads caseloads, Alerts alerts) {
    this.answers = answers;
    this.participations = participations;
    this.caseloads = caseloads;
    this.alerts = alerts;
  }

  @EventListener
  void on(FollowUpAnswered answered) {
    FollowUp followUp = answers.get(answered.followUp());
    if (!answered.answers().worrying(answers.questions(followUp)).isEmpty()) {
      Participation participation = participations.get(followUp.participation());
      alerts.raise(
          AlertKind.WORRYING_ANSWER,
          AlertAbout.of(participation, caseloads.adviserOf(participation.id()).orElse(null)),
          "worrying-follow-up:" + followUp.id());
    }
  }
}
