package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.learning.Courses;
import org.passerelle.learning.Courses.Course;
import org.passerelle.learning.NewRun;
import org.passerelle.learning.Run;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** What a program asks for when it opens a course: of a training of an edition, or of the catalogue. */
@Component
class NewCourses {
  private final EditionRoles roles;
  private final Courses courses;

  NewCourses(EditionRoles roles, Courses courses) {
    this.roles = roles;
    this.courses = courses;
  }

  record NewCourse(
      @Schema(description = "Of the catalogue; else edition, role and stage name a training") @Nullable UUID course,
      @Nullable UUID edition, @Nullable String role, @Nullable String stage,
      @NotBlank(message = "is missing; send what the course is called")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String title,
      @Schema(description = "pre-a1 to c2; absent where levels do not matter") @Nullable String level,
      @Schema(description = "The language that is taught, ISO 639")
          @Pattern(regexp = "[a-z]{2,3}", message = "is no code of a language; send two or three small letters such as nl")
          @Nullable String language,
      @NotNull(message = "is missing; send 1 to 500 places")
          @Min(value = 1, message = "is out of range; send 1 to 500 places")
          @Max(value = 500, message = "is out of range; send 1 to 500 places")
          @Nullable Integer places,
      @Schema(description = "The last day to enrol") @Nullable LocalDate joinBy) {}

  /** @throws Refused with what to send instead */
  NewRun read(NewCourse body) {
    if ((body.course() == null) == (body.edition() == null)) {
      throw Refused.field("edition", "edition or course, one of the two, says of what it is a course; send one of them.");
    }
    return body.edition() == null ? ofCatalogue(body) : ofTraining(body, roles.edition(body.edition()));
  }

  private NewRun ofTraining(NewCourse body, Edition edition) {
    String role = roles.withStage(edition, String.valueOf(body.role()), Stage.Training.class);
    Stage.Training training = roles.stage(edition, role, String.valueOf(body.stage()), Stage.Training.class);
    return run(body, edition.organisation(), new Run.OfStage(edition.id(), role, training.key()));
  }

  private NewRun ofCatalogue(NewCourse body) {
    if (body.role() != null || body.stage() != null) {
      throw Refused.field("course", "course is of the catalogue, and role and stage are of an edition; leave them out.");
    }
    Course course = courses.get(Objects.requireNonNull(body.course()));
    if (!Holder.holds(course.organisation())) {
      throw new NotFound("course");
    }
    return run(body, course.organisation(), null);
  }

  private static NewRun run(NewCourse body, UUID organisation, Run.@Nullable OfStage stage) {
    LocalDate joinBy = body.joinBy() == null ? null : Sent.day("joinBy", body.joinBy());
    return new NewRun(
        organisation, body.course(), stage, Objects.requireNonNull(body.title()), Levels.known(body.level()),
        body.language(), Objects.requireNonNull(body.places()), joinBy);
  }
}
