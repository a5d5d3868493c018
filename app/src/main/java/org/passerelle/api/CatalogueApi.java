package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Courses;
import org.passerelle.learning.Courses.Course;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/catalogue")
@Allowed({Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Courses")
class CatalogueApi {
  private final Courses courses;

  CatalogueApi(Courses courses) {
    this.courses = courses;
  }

  record CatalogueCourse(
      UUID id, String title, String about, @Schema(description = "Under which its hours are counted") String purpose,
      @Nullable String language, @Nullable String level) {
    static CatalogueCourse of(Course one) {
      return new CatalogueCourse(
          one.id(), one.title(), one.about(), one.purpose(), one.teachesLanguage(), one.cefr());
    }
  }

  record NewCatalogueCourse(
      @NotBlank(message = "is missing; send what the course is called")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String title,
      @NotBlank(message = "is missing; say what is learnt")
          @Size(max = 5000, message = "is too long; send at most 5000 characters")
          @Nullable String about,
      @Schema(description = "Under which its hours are counted")
          @NotBlank(message = "is missing; send under which purpose its hours are counted")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String purpose,
      @Pattern(regexp = "[a-z]{2,3}", message = "is no code of a language; send two or three small letters such as nl")
          @Nullable String language,
      @Schema(description = "pre-a1 to c2; absent where levels do not matter") @Nullable String level) {}

  @Operation(summary = "What can be learnt at the organisation beside the trainings of its programmes, by title")
  @GetMapping
  @Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
  List<CatalogueCourse> list() {
    return courses.all().stream().filter(one -> Holder.holds(one.organisation())).map(CatalogueCourse::of).toList();
  }

  @Operation(summary = "Puts a course into the catalogue; it takes place once it is opened")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CatalogueCourse putIn(@Valid @RequestBody NewCatalogueCourse body) {
    return CatalogueCourse.of(
        courses.putIn(
            Holder.one(), Objects.requireNonNull(body.title()), Objects.requireNonNull(body.about()),
            Objects.requireNonNull(body.purpose()), body.language(), Levels.known(body.level())));
  }
}
