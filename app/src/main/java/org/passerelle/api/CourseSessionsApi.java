package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Planning;
import org.passerelle.learning.Run;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses/{course}/sessions")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Courses")
class CourseSessionsApi {
  private final Sessions sessions;
  private final HeldCourses held;
  private final Journal journal;

  CourseSessionsApi(Sessions sessions, HeldCourses held, Journal journal) {
    this.sessions = sessions;
    this.held = held;
    this.journal = journal;
  }

  record SessionView(
      UUID id, Instant startsAt, Instant endsAt, @Nullable String room, @Nullable String onlineAddress,
      @Nullable String subject, @Nullable String section, List<String> teachers) {
    static SessionView of(Session session) {
      return new SessionView(
          session.id(), session.startsAt(), session.endsAt(), session.room(), session.onlineAddress(),
          session.subject(), session.section(), session.teachers());
    }
  }

  record SessionBody(
      @NotNull(message = "is missing; send the day") @Nullable LocalDate day,
      @Schema(description = "In the network's time zone, such as 09:00")
          @NotNull(message = "is missing; send a time such as 09:00")
          @Pattern(regexp = TIME, message = "is no time; send one such as 09:00")
          @Nullable String from,
      @Schema(description = "In the network's time zone, such as 12:30")
          @NotNull(message = "is missing; send a time such as 12:30")
          @Pattern(regexp = TIME, message = "is no time; send one such as 12:30")
          @Nullable String until,
      @Size(max = 200, message = "is too long; send at most 200 characters") @Nullable String room,
      @Size(max = 500, message = "is too long; send at most 500 characters") @Nullable String onlineAddress,
      @Size(max = 200, message = "is too long; send at most 200 characters") @Nullable String subject,
      @Schema(description = "Key of the part of the training whose hours they are") @Nullable String section,
      @Schema(description = "Names of staff and volunteers")
          @Nullable List<@NotBlank(message = "is empty; send a name") @Nullable String> teachers) {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    Session.New planned(ZoneId zone, List<String> sections) {
      LocalDate on = Sent.day("day", day);
      if (section != null && !sections.contains(section)) {
        throw sections.isEmpty()
            ? Refused.field("section", "section names a part, and this course has none; leave it out.")
            : Codes.unknown("section", section, sections);
      }
      return new Session.New(
          at(on, Objects.requireNonNull(from), zone), at(on, Objects.requireNonNull(until), zone), room, onlineAddress,
          subject, section, named());
    }

    private static Instant at(LocalDate day, String time, ZoneId zone) {
      return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    private List<Session.Teacher> named() {
      return teachers == null
          ? List.of()
          : teachers.stream().map(name -> new Session.Teacher(null, null, String.valueOf(name).strip())).toList();
    }
  }

  @Operation(summary = "The sessions of a course, soonest first")
  @GetMapping
  List<SessionView> list(@PathVariable UUID course) {
    return sessions.of(held.course(course).id()).stream().map(SessionView::of).toList();
  }

  @Operation(summary = "Plans a session; 409 when the room, the course or a teacher is taken at that time")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SessionView plan(@PathVariable UUID course, @Valid @RequestBody SessionBody body) {
    Run run = held.course(course);
    return view(sessions.plan(run, asked(run, body)));
  }

  @Operation(summary = "Moves a session that has not begun: it is called off and stands anew, under an id of its own. 409 as for planning")
  @PutMapping("/{session}")
  SessionView move(@PathVariable UUID course, @PathVariable UUID session, @Valid @RequestBody SessionBody body) {
    Run run = held.course(course);
    Session before = held.session(course, session);
    if (before.calledOff()) {
      throw calledOff();
    }
    if (!before.startsAt().isAfter(journal.instant())) {
      throw Refused.conflict("The session has begun or is over; plan another one.");
    }
    return view(sessions.move(run, before, asked(run, body)));
  }

  @Operation(summary = "Calls a session off; 409 when it was called off before")
  @DeleteMapping("/{session}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void callOff(@PathVariable UUID course, @PathVariable UUID session) {
    if (!sessions.callOff(held.session(course, session).id())) {
      throw calledOff();
    }
  }

  private static Refused calledOff() {
    return Refused.conflict("The session was called off before; read the sessions for those that take place.");
  }

  private Session.New asked(Run course, SessionBody body) {
    return body.planned(journal.zone(), held.sections(course));
  }

  private static SessionView view(Planning planning) {
    return switch (planning) {
      case Planning.Planned done -> SessionView.of(done.session());
      case Planning.InThePast past -> throw Refused.field("day", "day and from lie in the past; send a moment to come.");
      case Planning.EndsBeforeItStarts wrong -> throw Refused.field("until", "until does not lie after from; send a later time.");
      case Planning.Taken taken ->
          throw Refused.conflict("Another course has the room, or this course another session, at that time; send another time or room.");
      case Planning.TeacherBusy(String name) ->
          throw Refused.conflict("%s teaches elsewhere at that time; send another time or teacher.".formatted(name));
    };
  }
}
