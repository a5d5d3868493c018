package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.api.NewCourses.NewCourse;
import org.passerelle.learning.Runs;
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
@Tag(name = "Courses", description = "Courses that take place, their sessions, who takes part and who came")
class CoursesApi {
  private final Runs runs;
  private final HeldCourses held;
  private final NewCourses reader;

  CoursesApi(Runs runs, HeldCourses held, NewCourses reader) {
    this.runs = runs;
    this.held = held;
    this.reader = reader;
  }

  @Operation(summary = "Courses with a session still to come or none yet, latest opened first")
  @GetMapping
  List<CourseView> current() {
    return runs.current().stream().filter(run -> Holder.holds(run.organisation())).map(CourseView::of).toList();
  }

  @Operation(summary = "One course")
  @GetMapping("/{course}")
  CourseView show(@PathVariable UUID course) {
    return CourseView.of(held.course(course));
  }

  @Operation(summary = "Opens a course: of a training of an edition, or of the catalogue")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CourseView open(@Valid @RequestBody NewCourse body) {
    return CourseView.of(runs.open(reader.read(body)));
  }
}
