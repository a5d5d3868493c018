package org.passerelle.api;

import java.util.List;
import java.util.UUID;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.learning.Trainings;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** Courses are known to the whole network; a program uses those of its own organisation only. */
@Component
class HeldCourses {
  private final Runs runs;
  private final Sessions sessions;
  private final Trainings trainings;

  HeldCourses(Runs runs, Sessions sessions, Trainings trainings) {
    this.runs = runs;
    this.sessions = sessions;
    this.trainings = trainings;
  }

  /** @throws NotFound where the token's organisation does not hold it */
  Run course(UUID id) {
    Run run = runs.get(id);
    if (!Holder.holds(run.organisation())) {
      throw new NotFound("course");
    }
    return run;
  }

  /** One of the course's sessions, called off or not. @throws NotFound as for {@link #course} */
  Session session(UUID course, UUID id) {
    Session session = sessions.get(id);
    if (!session.run().equals(course(course).id())) {
      throw new NotFound("session");
    }
    return session;
  }

  /** Keys of the parts of the training that a course is a run of; none of a course of the catalogue. */
  List<String> sections(Run run) {
    return run.ofStage().stream()
        .flatMap(stage -> trainings.of(stage).sections().stream())
        .map(Stage.Section::key)
        .toList();
  }
}
