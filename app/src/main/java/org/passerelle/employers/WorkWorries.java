package org.passerelle.employers;

import java.util.List;
import java.util.UUID;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retention.Side;
import org.passerelle.mentoring.AlertAbout;
import org.passerelle.mentoring.AlertKind;
import org.passerelle.mentoring.Alerts;
import org.passerelle.programmes.Caseloads;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Signs that somebody is not paid or treated as agreed. They call whoever looks after the person, by an alert of their own;
 * what was said is read by that adviser and by those who answer for the programme, by no other staff and by no company.
 */
@Component
public class WorkWorries {
  private final Retentions retentions;
  private final Placements placements;
  private final Participations participations;
  private final Caseloads caseloads;
  private final Alerts alerts;

  WorkWorries(
      Retentions retentions, Placements placements, Participations participations, Caseloads caseloads,
      Alerts alerts) {
    this.retentions = retentions;
    this.placements = placements;
    this.participations = participations;
    this.caseloads = caseloads;
    this.alerts = alerts;
  }

  @EventListener
  void callWhoeverLooksAfterThem(Happening.WorryTold told) {
    Round round = retentions.get(told.retention());
    UUID participation = placements.get(round.placement()).participation();
    alerts.raise(
        AlertKind.WORRYING_ANSWER,
        AlertAbout.of(participations.get(participation), caseloads.adviserOf(participation).orElse(null)),
        "worrying-work:" + round.id());
  }

  /** What one side told, as far as the acting account may read it. */
  public List<Round> readable(Placement placement, List<Round> rounds) {
    List<Round> told = rounds.stream().filter(round -> round.worry() != null).toList();
    if (told.isEmpty() || answersForTheProgramme() || looksAfter(placement)) {
      return told;
    }
    return told.stream().filter(round -> round.side() == Side.EMPLOYER).toList();
  }

  private static boolean answersForTheProgramme() {
    return Scope.current().roles().stream().anyMatch(role -> role == Role.MANAGER || role == Role.ADMINISTRATOR);
  }

  private boolean looksAfter(Placement placement) {
    UUID account = Scope.current().account();
    return caseloads.adviserOf(placement.participation()).filter(adviser -> adviser.equals(account)).isPresent();
  }
}
