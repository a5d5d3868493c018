package org.passerelle.intake;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who leave before the end, with a coded reason, and who come back. */
@Service
public class Leavings {
  private final Participations participations;
  private final Journeys journeys;
  private final Appointments appointments;
  private final Journal journal;

  Leavings(Participations participations, Journeys journeys, Appointments appointments, Journal journal) {
    this.participations = participations;
    this.journeys = journeys;
    this.appointments = appointments;
    this.journal = journal;
  }

  /** What came of leaving or coming back. */
  public enum Change {
    DONE,
    /** Nothing was open any more, or somebody is back already. */
    TOO_LATE,
    /** The relationship is to be ended first, with its own reason. */
    IN_A_RELATIONSHIP
  }

  /**
   * Ends the journey wherever it stands and gives the places back that were booked.
   *
   * @param result withdrawn or dropped out
   * @param code of the reason
   */
  @Transactional
  public Change leave(UUID id, StageVisit.Result result, String code) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    if (result != StageVisit.Result.WITHDRAWN && result != StageVisit.Result.DROPPED_OUT) {
      throw new IllegalArgumentException("Nobody leaves by " + result);
    }
    Participation participation = participations.get(id);
    Journey journey = journeys.journey(participation);
    boolean together =
        journeys.open(id).stream()
            .flatMap(visit -> journey.stage(visit.stage()).stream())
            .anyMatch(Stage.Together.class::isInstance);
    if (together) {
      return Change.IN_A_RELATIONSHIP;
    }
    if (!journeys.end(id, result, code)) {
      return Change.TOO_LATE;
    }
    appointments.heldBy(List.of(id)).stream()
        .filter(held -> appointments.get(held.slot()).startsAt().isAfter(journal.instant()))
        .forEach(held -> appointments.cancel(held.id(), null));
    return Change.DONE;
  }

  /** Opens a stage again for somebody whose journey had ended. */
  @Transactional
  public Change putBack(UUID id, String stage) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    if (!journeys.open(id).isEmpty()) {
      return Change.TOO_LATE;
    }
    journeys.enter(id, stage);
    journal.wrote("participation.put-back", "participation", id, stage);
    return Change.DONE;
  }
}
