package org.passerelle.learning.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.learning.Competences;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Progress;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.springframework.stereotype.Component;

/** Puts together what learners see of their own learning. */
@Component
class MyLearning {
  private final Runs runs;
  private final Sessions sessions;
  private final Enrolments enrolments;
  private final Progress progress;
  private final Shown shown;

  MyLearning(Runs runs, Sessions sessions, Enrolments enrolments, Progress progress, Shown shown) {
    this.runs = runs;
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.progress = progress;
    this.shown = shown;
  }

  /** What else there is to show. */
  @Component
  record Shown(PurposeWords purposes, Competences competences, CourseLinks links) {}

  List<MyCourse> courses(UUID person, Instant now) {
    List<Enrolment> mine =
        enrolments.ofPerson(person).stream().filter(one -> one.endReason() == null).toList();
    Map<UUID, Run> byId = new java.util.HashMap<>();
    runs.ofPerson(person).forEach(run -> byId.put(run.id(), run));
    List<Session> all = sessions.ofAll(byId.keySet());
    List<MyCourse> courses = new ArrayList<>();
    for (Enrolment one : mine) {
      Run run = byId.get(one.run());
      if (run != null) {
        List<Session> coming =
            all.stream().filter(session -> session.run().equals(run.id()) && session.endsAt().isAfter(now)).toList();
        courses.add(
            new MyCourse(
                run, one, progress.of(one), one.waits() ? enrolments.position(one).orElse(null) : null, coming,
                shown.links().calendar(run.id(), person)));
      }
    }
    return courses;
  }

  Shown shown() {
    return shown;
  }
}
