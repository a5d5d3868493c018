package org.passerelle.learning.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.learning.Competences;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Progress;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.programmes.Participations;
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
  record Shown(
      Participations participations, PurposeWords purposes, Competences competences, TestResults tests,
      CourseLinks links) {}

  List<MyCourse> courses(UUID person, Instant now) {
    List<Enrolment> mine =
        enrolments.ofPerson(person).stream().filter(one -> one.endReason() == null).toList();
    if (mine.isEmpty()) {
      return List.of();
    }
    Map<UUID, Run> byId = runs.ofPerson(person).stream().collect(Collectors.toMap(Run::id, Function.identity()));
    List<Session> all = sessions.ofAll(byId.keySet());
    Map<UUID, Progress.Course> soFar = progress.each(mine, all);
    Map<UUID, Integer> positions = enrolments.positions(mine);
    return mine.stream()
        .flatMap(
            one ->
                Stream.ofNullable(byId.get(one.run()))
                    .map(run -> new MyCourse(
                        run, one, Objects.requireNonNull(soFar.get(one.id())), positions.get(one.id()),
                        coming(run, all, now), shown.links().calendar(run.id(), person))))
        .toList();
  }

  private static List<Session> coming(Run run, List<Session> all, Instant now) {
    return all.stream().filter(session -> session.run().equals(run.id()) && session.endsAt().isAfter(now)).toList();
  }

  Shown shown() {
    return shown;
  }
}
