package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Presence;
import org.passerelle.learning.Presences;
import org.passerelle.learning.Session;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses/{course}/sessions/{session}/attendance")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Courses")
class AttendanceApi {
  private final HeldCourses held;
  private final Enrolments enrolments;
  private final Presences presences;

  AttendanceApi(HeldCourses held, Enrolments enrolments, Presences presences) {
    this.held = held;
    this.enrolments = enrolments;
    this.presences = presences;
  }

  record Came(
      @Schema(description = "Whether each enrolment was there, by its id")
          @NotEmpty(message = "is missing; send at least one enrolment with true or false")
          @Nullable Map<UUID, @Nullable Boolean> came) {}

  @Operation(summary = "Notes who came to a session that has begun; a later note replaces an earlier one")
  @PostMapping
  Map<UUID, Boolean> attendance(
      @PathVariable UUID course, @PathVariable UUID session, @Valid @RequestBody Came body) {
    Session of = held.session(course, session);
    if (of.calledOff()) {
      throw new NotFound("session");
    }
    switch (presences.note(of.id(), whoCame(Objects.requireNonNull(body.came())), Presence.Way.IMPORT)) {
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

  private static Map<UUID, Boolean> whoCame(Map<UUID, @Nullable Boolean> sent) {
    Map<UUID, Boolean> came = new LinkedHashMap<>();
    sent.forEach((enrolment, there) -> {
      if (there == null) {
        throw Refused.field("came", "came says nothing for %s; send true or false.".formatted(enrolment));
      }
      came.put(enrolment, there);
    });
    return came;
  }
}
