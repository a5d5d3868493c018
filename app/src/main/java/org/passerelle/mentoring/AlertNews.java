package org.passerelle.mentoring;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens in a duo opens an alert at once, or settles one. */
@Component
class AlertNews {
  /** What a person has to look at, whatever became of the duo. */
  private static final Set<AlertKind> FOR_A_PERSON =
      Set.of(AlertKind.CONCERN, AlertKind.WORRYING_ANSWER, AlertKind.PAPER_EXPIRES);

  private final Alerts alerts;
  private final Duos duos;
  private final CheckIns checkIns;

  AlertNews(Alerts alerts, Duos duos, CheckIns checkIns) {
    this.alerts = alerts;
    this.duos = duos;
    this.checkIns = checkIns;
  }

  @EventListener
  void aWorryingAnswerCallsTheAdviser(WorryingAnswer answer) {
    alerts.raise(
        AlertKind.WORRYING_ANSWER, duos.get(answer.duo()), answer.person(),
        Causes.of(AlertKind.WORRYING_ANSWER, answer.checkIn()));
  }

  @EventListener
  void anAnswerIsNoLongerLate(CheckInAnswered answered) {
    alerts.causeIsGone(Causes.of(AlertKind.CHECK_IN_LATE, answered.checkIn()), ClosingReason.CAUSE_GONE);
  }

  @EventListener
  void aMeetingEndsTheSilence(MeetingLogged logged) {
    if (logged.held()) {
      alerts.causeIsGone(Causes.of(AlertKind.SILENCE, logged.duo()), ClosingReason.CAUSE_GONE);
      alerts.causeIsGone(Causes.of(AlertKind.MISSED_MEETINGS, logged.duo()), ClosingReason.CAUSE_GONE);
    }
  }

  @EventListener
  void bothSignaturesEndTheWaiting(AgreementSigned signed) {
    if (duos.standing(signed.duo()).signedBy().size() == 2) {
      alerts.causeIsGone(Causes.of(AlertKind.START_LATE, signed.duo()), ClosingReason.CAUSE_GONE);
    }
  }

  @EventListener
  void anEndSettlesWhatTheProductNoticed(DuoEnded ended) {
    for (AlertKind kind : AlertKind.values()) {
      if (!FOR_A_PERSON.contains(kind)) {
        alerts.causeIsGone(Causes.of(kind, ended.duo()), ClosingReason.DUO_ENDED);
      }
    }
    checkIns.of(ended.duo()).forEach(checkIn ->
        alerts.causeIsGone(Causes.of(AlertKind.CHECK_IN_LATE, checkIn.id()), ClosingReason.DUO_ENDED));
  }
}
