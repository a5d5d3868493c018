package org.passerelle.impact;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoEnded;
import org.passerelle.mentoring.DuoStanding;
import org.passerelle.mentoring.Duos;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;
import org.passerelle.scope.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans the follow-ups of a seeker when their duo ends, counted from where the blueprint counts. */
@Component
class FollowUpPlanning {
  private final FollowUps followUps;
  private final Duos duos;
  private final Editions editions;

  FollowUpPlanning(FollowUps followUps, Duos duos, Editions editions) {
    this.followUps = followUps;
    this.duos = duos;
    this.editions = editions;
  }

  @EventListener
  void on(DuoEnded ended) {
    Duo duo = duos.get(ended.duo());
    var rules = editions.blueprint(duo.edition()).followUps();
    DuoStanding standing = duos.standing(duo.id());
    LocalDate from = rules == null || rules.counted() == WindowFrom.END ? standing.endedOn() : standing.startedOn();
    if (rules == null || from == null) {
      return;
    }
    for (Period at : rules.at()) {
      UUID id = Ids.next();
      int months = (int) at.toTotalMonths();
      followUps.plan(
          new FollowUp(
              id, duo.organisation(), duo.seekerParticipation(), duo.seekerPerson(), months, from.plus(at)));
    }
  }
}
