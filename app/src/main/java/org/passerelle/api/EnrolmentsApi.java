package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Enrolments;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses/{course}/enrolments")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Courses")
class EnrolmentsApi {
  private final Enrolments enrolments;
  private final HeldCourses held;
  private final Deciders deciders;

  EnrolmentsApi(Enrolments enrolments, HeldCourses held, Deciders deciders) {
    this.enrolments = enrolments;
    this.held = held;
    this.deciders = deciders;
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

  record EnrolmentEnding(
      @Schema(description = "Account of the member of staff who decided it")
          @NotNull(message = "is missing; only a person takes somebody out, so send the account of the member of staff who did")
          @Nullable UUID decidedBy) {}

  @Operation(summary = "Everybody who is or was enrolled, first enrolled first")
  @GetMapping
  List<EnrolmentView> list(@PathVariable UUID course) {
    return enrolments.of(held.course(course).id()).stream().map(EnrolmentView::of).toList();
  }

  @Operation(summary = "Enrols somebody: with a place or, where all are taken, on the waiting list; 409 when it is too late")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  EnrolmentView enrol(@PathVariable UUID course, @Valid @RequestBody NewEnrolment body) {
    return switch (enrolments.enrol(held.course(course).id(), Objects.requireNonNull(body.participation()))) {
      case Enrolling.Enrolled done -> EnrolmentView.of(enrolments.get(done.enrolment()));
      case Enrolling.OnWaitingList done -> EnrolmentView.of(enrolments.get(done.enrolment()));
      case Enrolling.AlreadyIn in ->
          throw Refused.overtaken("This person is in the course already.", list(course));
      case Enrolling.TooLate late ->
          throw Refused.field("course", "The last day to enrol was " + late.lastDay() + ".");
      case Enrolling.NotTheirTurn not ->
          throw Refused.field("participation", "This person does not stand in the stage of this training.");
    };
  }

  @Operation(summary = "Takes somebody out of a course; whoever waits longest moves up. 409 when it had ended")
  @PostMapping("/{enrolment}/ending")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  EnrolmentView end(@PathVariable UUID course, @PathVariable UUID enrolment, @Valid @RequestBody EnrolmentEnding body) {
    Enrolment one = enrolments.get(enrolment);
    if (!one.run().equals(held.course(course).id())) {
      throw new NotFound("enrolment");
    }
    boolean ended =
        deciders.as(
            Objects.requireNonNull(body.decidedBy()), "person", one.person(),
            () -> enrolments.end(one.id(), "taken-out"));
    if (!ended) {
      throw Refused.overtaken("This part in the course had ended; now is how it stands.", EnrolmentView.of(one));
    }
    return EnrolmentView.of(enrolments.get(enrolment));
  }
}
