package org.passerelle.impact.trial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.impact.trial.DrawRepository.Allocation;
import org.passerelle.impact.trial.DrawRepository.Stored;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage.Randomisation;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws a person's lot when they arrive, and lets them go on or offers them the usual services. */
@Service
@Transactional
public class Draws {
  private final DrawRepository draws;
  private final DrawLists lists;
  private final Participations participations;
  private final Travel travel;
  private final Journal journal;

  Draws(DrawRepository draws, DrawLists lists, Participations participations, Travel travel, Journal journal) {
    this.draws = draws;
    this.lists = lists;
    this.participations = participations;
    this.travel = travel;
    this.journal = journal;
  }

  /** Draws for one who stands in a stage of this kind; whoever has drawn before, or stands elsewhere, is left alone. */
  public void draw(UUID participationId, String stageKey) {
    Participation participation = participations.get(participationId);
    Optional<Randomisation> stage = travel.openStage(participation, stageKey);
    if (stage.isEmpty()) {
      return;
    }
    draws.queue(participation.edition(), stageKey);
    if (draws.of(participationId).isPresent()) {
      return;
    }
    Allocation allocation = place(participation, stage.get());
    draws.insert(allocation, participation, journal.now());
    journal.wrote("draw.allocated", "participation", participationId, stageKey + " " + allocation.place());
    journal.publish(new LotDrawn(participationId, stageKey, allocation.arm().equals(Lots.CONTROL)));
    travel.goOn(participationId, stageKey, allocation.arm().equals(Lots.CONTROL));
  }

  private Allocation place(Participation participation, Randomisation stage) {
    String stratum = travel.stratum(participation, stage);
    Stored list = lists.withRoom(participation.edition(), stage, stratum);
    int place = list.lots().place(stratum, draws.taken(list.id(), stratum));
    return new Allocation(participation.id(), list.id(), place, stratum, lists.arm(list, place), journal.today());
  }

  /** Draws for everybody of an edition who stands in the stage, longest there first. @return how many */
  public int drawForThoseWaiting(UUID edition, String role, String stage) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    List<Participation> waiting = participations.standingIn(edition, role, stage);
    waiting.forEach(one -> draw(one.id(), stage));
    return waiting.size();
  }

  /** Whether lots put this participation into the control group; empty where no lot was drawn. */
  @Transactional(readOnly = true)
  public Optional<Boolean> isInControlGroup(UUID participation) {
    return draws.of(participation).map(lot -> lot.arm().equals(Lots.CONTROL));
  }
}
