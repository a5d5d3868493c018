package org.passerelle.learning;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs of courses. */
@Service
public class Runs {
  static final Role[] STAFF = {Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR};
  private final RunRepository runs;
  private final Journal journal;

  Runs(RunRepository runs, Journal journal) {
    this.runs = runs;
    this.journal = journal;
  }

  @Transactional
  public Run open(NewRun run) {
    Scope.current().require(STAFF);
    UUID id = runs.insert(run, journal.now(), journal.actor());
    journal.wrote("course.opened", "course", id, run.title());
    return get(id);
  }

  /** @throws NotFound when the network has no such run */
  @Transactional(readOnly = true)
  public Run get(UUID id) {
    return runs.find(id).orElseThrow(() -> new NotFound("course"));
  }

  @Transactional(readOnly = true)
  public List<Run> ofStage(Run.OfStage stage) {
    return runs.ofStage(stage);
  }

  /** Those with a session still to come or none yet, latest opened first. */
  @Transactional(readOnly = true)
  public List<Run> current() {
    return runs.current(journal.now());
  }

  /** The runs of a course of the catalogue, latest opened first. */
  @Transactional(readOnly = true)
  public List<Run> ofCourse(UUID course) {
    return runs.ofCourse(course);
  }

  /** Runs of the catalogue that one can still join, by title. */
  @Transactional(readOnly = true)
  public List<Run> joinable() {
    return runs.joinable(journal.today(), journal.now());
  }

  /** Every run in which somebody is or was enrolled. */
  @Transactional(readOnly = true)
  public List<Run> ofPerson(UUID person) {
    return runs.ofPerson(person);
  }
}
