package org.passerelle.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;

/** Passes the training stage of those who came often enough, once the last session of their course has begun. */
@Component
class Passing {
  private final PresenceRepository presences;
  private final RunRepository runs;
  private final SessionRepository sessions;
  private final Surroundings around;

  Passing(PresenceRepository presences, RunRepository runs, SessionRepository sessions, Surroundings around) {
    this.presences = presences;
    this.runs = runs;
    this.sessions = sessions;
    this.around = around;
  }

  /** The programme around a course. */
  @Component
  record Surroundings(Trainings trainings, Journeys journeys, Journal journal) {}

  void noted(UUID runId, Collection<Enrolment> noted) {
    Run run = runs.find(runId).orElseThrow();
    if (run.ofStage().isEmpty()) {
      return;
    }
    Run.OfStage of = run.ofStage().get();
    List<Session> all = sessions.ofRuns(List.of(runId)).stream().filter(one -> !one.calledOff()).toList();
    if (all.stream().anyMatch(session -> session.startsAt().isAfter(around.journal().instant()))) {
      return;
    }
    Stage.Training training = around.trainings().of(of);
    int needed = needed(training.attendance(), training.sessions(), all.size());
    Map<UUID, Integer> attended = presences.attended(noted.stream().map(Enrolment::id).toList());
    for (Enrolment enrolment : noted) {
      if (enrolment.participation() != null && attended.getOrDefault(enrolment.id(), 0) >= needed) {
        around.journeys().complete(enrolment.participation(), of.stage());
      }
    }
  }

  /** A share of the sessions, rounded up; of those the blueprint tells where fewer were planned. */
  static int needed(BigDecimal share, int told, int planned) {
    return share.multiply(BigDecimal.valueOf(Math.max(told, planned)))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }
}
