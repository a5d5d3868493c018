package org.passerelle.learning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far somebody has come in a course. */
@Service
public class Progress {
  private final EnrolmentRepository enrolments;
  private final RunRepository runs;
  private final SessionRepository sessions;
  private final PresenceRepository presences;

  Progress(
      EnrolmentRepository enrolments, RunRepository runs, SessionRepository sessions, PresenceRepository presences) {
    this.enrolments = enrolments;
    this.runs = runs;
    this.sessions = sessions;
    this.presences = presences;
  }

  /** @param planned sessions of the course; @param hours of those attended */
  public record Course(int attended, int planned, BigDecimal hours) {}

  /** In a training stage, over all its runs that the person was enrolled in. */
  @Transactional(readOnly = true)
  public Course of(Participation who, Stage.Training training) {
    List<Enrolment> mine =
        enrolments.ofParticipations(List.of(who.id())).stream()
            .filter(one -> runs.find(one.run()).flatMap(Run::ofStage)
                .filter(stage -> stage.stage().equals(training.key())).isPresent())
            .toList();
    return of(mine);
  }

  /** In one run. */
  @Transactional(readOnly = true)
  public Course of(Enrolment enrolment) {
    return of(List.of(enrolment));
  }

  /**
   * In each of these enrolments, by its id: one statement for all.
   *
   * @param planned the sessions of their runs that take place
   */
  @Transactional(readOnly = true)
  public Map<UUID, Course> each(List<Enrolment> mine, List<Session> planned) {
    Map<UUID, Set<UUID>> came =
        presences.of(mine.stream().map(Enrolment::id).toList()).stream()
            .filter(Presence::present)
            .collect(Collectors.groupingBy(Presence::enrolment, Collectors.mapping(Presence::session, Collectors.toSet())));
    Map<UUID, Course> each = new HashMap<>();
    for (Enrolment one : mine) {
      List<Session> all = planned.stream().filter(session -> session.run().equals(one.run())).toList();
      Set<UUID> there = came.getOrDefault(one.id(), Set.of());
      List<Session> attended = all.stream().filter(session -> there.contains(session.id())).toList();
      each.put(one.id(), new Course(attended.size(), all.size(), hours(attended)));
    }
    return each;
  }

  private static BigDecimal hours(List<Session> attended) {
    return attended.stream().map(Session::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Course of(List<Enrolment> mine) {
    List<Session> all =
        sessions.ofRuns(mine.stream().map(Enrolment::run).toList()).stream().filter(one -> !one.calledOff()).toList();
    Set<UUID> came =
        presences.of(mine.stream().map(Enrolment::id).toList()).stream()
            .filter(Presence::present)
            .map(Presence::session)
            .collect(Collectors.toSet());
    List<Session> attended = all.stream().filter(session -> came.contains(session.id())).toList();
    int planned = mine.stream().map(Enrolment::run).distinct()
        .mapToInt(run -> (int) all.stream().filter(one -> one.run().equals(run)).count())
        .max()
        .orElse(0);
    return new Course(attended.size(), planned, hours(attended));
  }
}
