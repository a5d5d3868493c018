package org.passerelle.learning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.pages.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells volunteers what they teach, and everybody who would have come that a session is called off. */
@Component
class SessionNews {
  private final SessionRepository sessions;
  private final RunRepository runs;
  private final EnrolmentRepository enrolments;
  private final CourseCalendars calendars;
  private final LearningPost post;

  SessionNews(
      SessionRepository sessions, RunRepository runs, EnrolmentRepository enrolments, CourseCalendars calendars,
      LearningPost post) {
    this.sessions = sessions;
    this.runs = runs;
    this.enrolments = enrolments;
    this.calendars = calendars;
    this.post = post;
  }

  @EventListener
  void tellWhoTeaches(SessionPlanned planned) {
    Session session = sessions.find(planned.session()).orElseThrow();
    Run run = runs.find(session.run()).orElseThrow();
    String calendar = calendars.file(run, List.of(session), planned.at());
    planned.volunteers().forEach(
        one -> post.write(one, "learning.mail.teaches.", "/me", words(run, session), calendar));
  }

  @EventListener
  void tellThatItIsCalledOff(SessionCalledOff off) {
    Session session = sessions.find(off.session()).orElseThrow();
    Run run = runs.find(session.run()).orElseThrow();
    everybodyOf(session).forEach(one -> post.write(one, "learning.mail.called-off.", "/me", words(run, session)));
  }

  /** Whoever teaches it now was told so when it was planned. */
  @EventListener
  void tellThatItIsMoved(SessionMoved moved) {
    Session before = sessions.find(moved.before()).orElseThrow();
    Session now = sessions.find(moved.now()).orElseThrow();
    Run run = runs.find(now.run()).orElseThrow();
    List<UUID> teaching = sessions.volunteersOf(now.id());
    String calendar = calendars.file(run, List.of(now), before.startsAt());
    everybodyOf(before).stream()
        .filter(one -> !teaching.contains(one))
        .forEach(one -> post.write(one, "learning.mail.moved.", "/me", words(run, now), calendar));
  }

  private Set<UUID> everybodyOf(Session session) {
    Stream<UUID> learners =
        enrolments.ofRuns(List.of(session.run())).stream().filter(Enrolment::takesPart).map(Enrolment::person);
    return Stream.concat(learners, sessions.volunteersOf(session.id()).stream()).collect(Collectors.toSet());
  }

  private static Function<Texts, List<Object>> words(Run run, Session session) {
    String where = Stream.of(session.room(), session.onlineAddress()).filter(one -> one != null).collect(Collectors.joining("\n"));
    return texts ->
        List.of("course", run.title(), "when", texts.formats().weekdayTime(session.startsAt()), "where", where);
  }
}
