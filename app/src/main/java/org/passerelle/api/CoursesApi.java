package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Presence;
import org.passerelle.learning.Presences;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Courses", description = "Courses that go on, their sessions, who takes part and who came")
class CoursesApi {
  private final Runs runs;
  private final Sessions sessions;
  private final Enrolments enrolments;
  private final Presences presences;

  CoursesApi(Runs runs, Sessions sessions, Enrolments enrolments, Presences presences) {
    this.runs = runs;
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.presences = presences;
  }

  record CourseView(
      UUID id, String title, @Nullable String language, @Nullable String level, @Nullable String stage, int places,
      int taken, int waiting) {
    static CourseView of(Run run) {
      return new CourseView(
          run.id(), run.title(), run.teachesLanguage(), run.cefr(), run.stage(), run.places(), run.taken(),
          run.waiting());
    }
  }

  record SessionView(
      UUID id, Instant startsAt, Instant endsAt, @Nullable String room, @Nullable String onlineAddress,
      @Nullable String subject, List<String> teachers) {
    static SessionView of(Session session) {
      return new SessionView(
          session.id(), session.startsAt(), session.endsAt(), session.room(), session.onlineAddress(),
          session.subject(), session.teachers());
    }
  }

  record EnrolmentView(UUID id, @Nullable UUID participation, UUID person, String standing) {
    static EnrolmentView of(Enrolment one) {
      return new EnrolmentView(
          one.id(), one.participation(), one.person(),
          one.endReason() != null ? "ended" : one.waits() ? "waiting" : "taking-part");
    }
  }

  record NewEnrolment(
      @Schema(description = "Whose place; in the training of a stage somebody who stands in it")
          @NotNull(message = "is missing; send the participation's id")
          @Nullable UUID participation) {}

  record Came(
      @Schema(description = "Whether each enrolment was there, by its id")
          @NotEmpty(message = "is missing; send at least one enrolment with true or false")
          @Nullable Map<UUID, Boolean> came) {}

  @Operation(summary = "Courses with a session still to come or none yet, latest opened first")
  @GetMapping
  List<CourseView> current() {
    return runs.current().stream().filter(run -> Holder.holds(run.organisation())).map(CourseView::of).toList();
  }

  @Operation(summary = "The sessions of a course, soonest first")
  @GetMapping("/{course}/sessions")
  List<SessionView> sessions(@PathVariable UUID course) {
    return sessions.of(held(course).id()).stream().map(SessionView::of).toList();
  }

  @Operation(summary = "Everybody who is or was enrolled, first enrolled first")
  @GetMapping("/{course}/enrolments")
  List<EnrolmentView> enrolments(@PathVariable UUID course) {
    return enrolments.of(held(course).id()).stream().map(EnrolmentView::of).toList();
  }

  @Operation(summary = "Enrols somebody: with a place or, where all are taken, on the waiting list; 409 when it is too late")
  @PostMapping("/{course}/enrolments")
  @ResponseStatus(HttpStatus.CREATED)
  EnrolmentView enrol(@PathVariable UUID course, @Valid @RequestBody NewEnrolment body) {
    return switch (enrolments.enrol(held(course).id(), Objects.requireNonNull(body.participation()))) {
      case Enrolling.Enrolled done -> EnrolmentView.of(enrolments.get(done.enrolment()));
      case Enrolling.OnWaitingList done -> EnrolmentView.of(enrolments.get(done.enrolment()));
      case Enrolling.AlreadyIn in ->
          throw Refused.overtaken("This person is in the course already.", enrolments(course));
      case Enrolling.TooLate late ->
          throw Refused.field("course", "The last day to enrol was " + late.lastDay() + ".");
      case Enrolling.NotTheirTurn not ->
          throw Refused.field("participation", "This person does not stand in the stage of this training.");
    };
  }

  @Operation(summary = "Notes who came to a session that has begun; a later note replaces an earlier one")
  @PostMapping("/{course}/sessions/{session}/attendance")
  Map<UUID, Boolean> attendance(
      @PathVariable UUID course, @PathVariable UUID session, @Valid @RequestBody Came body) {
    Session of =
        sessions.of(held(course).id()).stream()
            .filter(one -> one.id().equals(session))
            .findFirst()
            .orElseThrow(() -> new NotFound("session"));
    switch (presences.note(of.id(), Objects.requireNonNull(body.came()), Presence.Way.IMPORT)) {
      case NOTED -> {}
      case TOO_EARLY -> throw Refused.field("session", "The session has not begun yet; send who came when it has.");
      case NOT_ENROLLED -> throw Refused.field("came", "Somebody named here holds no place in the course.");
    }
    Map<UUID, Enrolment> known =
        enrolments.of(course).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
    return presences.of(known.keySet()).stream()
        .filter(one -> one.session().equals(session))
        .collect(Collectors.toMap(Presence::enrolment, Presence::present));
  }

  /** @throws NotFound where the token's organisation does not hold it */
  private Run held(UUID course) {
    Run run = runs.get(course);
    if (!Holder.holds(run.organisation())) {
      throw new NotFound("course");
    }
    return run;
  }
}
