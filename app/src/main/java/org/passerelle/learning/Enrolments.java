package org.passerelle.learning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageLeft;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a course, and who waits. A place that becomes free goes to whoever waits longest, by itself. */
@Service
public class Enrolments {
  private final EnrolmentRepository enrolments;
  private final RunRepository runs;
  private final Participations participations;
  private final Journeys journeys;
  private final Journal journal;

  Enrolments(
      EnrolmentRepository enrolments, RunRepository runs, Participations participations, Journeys journeys,
      Journal journal) {
    this.enrolments = enrolments;
    this.runs = runs;
    this.participations = participations;
    this.journeys = journeys;
    this.journal = journal;
  }

  /** Enrols somebody by their part in a programme; in a training of a stage only those who stand in it. */
  @Transactional
  public Enrolling enrol(UUID runId, UUID participationId) {
    Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR, Role.PARTICIPANT);
    Participation who = participations.get(participationId);
    Run run = run(runId);
    boolean theirTurn = run.ofStage().map(stage -> standsIn(who, stage)).orElse(true);
    return theirTurn ? enrol(run, participationId, who.person()) : new Enrolling.NotTheirTurn();
  }

  /** Enrols somebody on record in a course of the catalogue. */
  @Transactional
  public Enrolling enrolPerson(UUID runId, UUID person) {
    Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR, Role.PARTICIPANT);
    Run run = run(runId);
    return run.course() == null ? new Enrolling.NotTheirTurn() : enrol(run, null, person);
  }

  private boolean standsIn(Participation who, Run.OfStage stage) {
    return who.edition().equals(stage.edition())
        && who.role().equals(stage.role())
        && journeys.open(who.id()).stream().anyMatch(visit -> visit.stage().equals(stage.stage()));
  }

  private Enrolling enrol(Run run, @Nullable UUID participation, UUID person) {
    runs.lock(run.id());
    LocalDate last = run.joinBy();
    if (last != null && last.isBefore(journal.today())) {
      return new Enrolling.TooLate(last);
    }
    if (ofPerson(person).stream().anyMatch(one -> one.run().equals(run.id()) && one.endReason() == null)) {
      return new Enrolling.AlreadyIn();
    }
    UUID id = enrolments.insert(run, participation, person, journal.now(), journal.actor());
    journal.wrote("enrolment.begun", "person", person, run.title());
    if (run.waiting() == 0 && enrolments.claim(run, id, person)) {
      return new Enrolling.Enrolled(id);
    }
    return new Enrolling.OnWaitingList(id, (int) of(run.id()).stream().filter(Enrolment::waits).count());
  }

  /** Ends somebody's part; whoever waits longest moves up. @return false when it was over before */
  @Transactional
  public boolean end(UUID id, String reason) {
    Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR, Role.PARTICIPANT);
    Enrolment enrolment = get(id);
    Run run = run(enrolment.run());
    runs.lock(run.id());
    if (!enrolments.end(enrolment, run.organisation(), reason, journal.now(), journal.actor())) {
      return false;
    }
    journal.wrote("enrolment.ended", "person", enrolment.person(), reason);
    if (enrolment.takesPart()) {
      moveUp(run);
    }
    return true;
  }

  private void moveUp(Run run) {
    if (run.joinBy() != null && run.joinBy().isBefore(journal.today())) {
      return;
    }
    of(run.id()).stream()
        .filter(Enrolment::waits)
        .findFirst()
        .filter(next -> enrolments.claim(run, next.id(), next.person()))
        .ifPresent(next -> {
          journal.wrote("enrolment.moved-up", "person", next.person(), run.title());
          journal.publish(new MovedUp(next.id(), run.id(), next.person()));
        });
  }

  /** Whoever leaves a programme leaves its courses. */
  @EventListener
  void on(StageLeft left) {
    if (left.result().ends()) {
      ofParticipations(List.of(left.participation())).stream()
          .filter(enrolment -> enrolment.endReason() == null)
          .forEach(enrolment -> endByItself(enrolment));
    }
  }

  private void endByItself(Enrolment enrolment) {
    Run run = run(enrolment.run());
    runs.lock(run.id());
    boolean ended = enrolments.end(enrolment, run.organisation(), "left-the-programme", journal.now(), journal.actor());
    if (ended && enrolment.takesPart()) {
      moveUp(run);
    }
  }

  private Run run(UUID id) {
    return runs.find(id).orElseThrow(() -> new NotFound("course"));
  }

  /** @throws NotFound when the scope sees no such enrolment */
  @Transactional(readOnly = true)
  public Enrolment get(UUID id) {
    return enrolments.find(id).orElseThrow(() -> new NotFound("enrolment"));
  }

  /** Everybody who is or was enrolled in a run, first enrolled first. */
  @Transactional(readOnly = true)
  public List<Enrolment> of(UUID run) {
    return ofRuns(List.of(run));
  }

  /** The same of several runs. */
  @Transactional(readOnly = true)
  public List<Enrolment> ofRuns(Collection<UUID> runs) {
    return enrolments.ofRuns(runs);
  }

  /** The same of every run of a training stage. */
  @Transactional(readOnly = true)
  public List<Enrolment> ofStage(Run.OfStage stage) {
    return enrolments.ofStage(stage);
  }

  @Transactional(readOnly = true)
  public List<Enrolment> ofPerson(UUID person) {
    return enrolments.ofPerson(person);
  }

  /** Those of these participations with a course, a test or a competence on record. */
  @Transactional(readOnly = true)
  public Set<UUID> learning(Collection<UUID> participations) {
    return enrolments.learning(participations);
  }

  @Transactional(readOnly = true)
  public List<Enrolment> ofParticipations(Collection<UUID> ids) {
    return enrolments.ofParticipations(ids);
  }

  /** The place in its queue of each of these that waits, from 1, by enrolment. */
  @Transactional(readOnly = true)
  public Map<UUID, Integer> positions(Collection<Enrolment> mine) {
    List<UUID> runs = mine.stream().filter(Enrolment::waits).map(Enrolment::run).toList();
    Map<UUID, Integer> positions = new HashMap<>();
    Map<UUID, Integer> last = new HashMap<>();
    if (!runs.isEmpty()) {
      ofRuns(runs).stream()
          .filter(Enrolment::waits)
          .forEach(one -> positions.put(one.id(), last.merge(one.run(), 1, Integer::sum)));
    }
    return positions;
  }
}
