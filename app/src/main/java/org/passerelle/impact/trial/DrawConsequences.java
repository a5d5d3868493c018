package org.passerelle.impact.trial;

import java.time.LocalDate;
import java.time.Period;
import org.passerelle.access.Journal;
import org.passerelle.impact.FollowUps;
import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.impact.Letters;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Stage.Randomisation;
import org.passerelle.scope.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people how their lot fell, and plans to ask both arms the same questions on the same days. */
@Component
class DrawConsequences {
  private final Participations participations;
  private final Editions editions;
  private final FollowUps followUps;
  private final Letters letters;
  private final Journal journal;

  DrawConsequences(
      Participations participations, Editions editions, FollowUps followUps, Letters letters, Journal journal) {
    this.participations = participations;
    this.editions = editions;
    this.followUps = followUps;
    this.letters = letters;
    this.journal = journal;
  }

  @EventListener
  void on(LotDrawn drawn) {
    Participation participation = participations.get(drawn.participation());
    Blueprint blueprint = editions.blueprint(participation.edition());
    planToAsk(participation, blueprint);
    Randomisation stage =
        (Randomisation) blueprint.role(participation.role()).path().stage(drawn.stage()).orElseThrow();
    letters.send(
        participation.person(), participation.organisation(),
        drawn.control() ? "impact.mail.lots-control." : "impact.mail.lots-place.",
        language ->
            new Object[] {
              "programme", blueprint.names().in(language), "instead", stage.control().in(language)
            });
  }

  private void planToAsk(Participation participation, Blueprint blueprint) {
    var rules = blueprint.followUps();
    if (rules == null) {
      return;
    }
    LocalDate today = journal.today();
    for (Period at : rules.at()) {
      followUps.plan(
          new FollowUp(
              Ids.next(), participation.organisation(), participation.id(), participation.person(),
              (int) at.toTotalMonths(), today.plus(at)));
    }
  }
}
