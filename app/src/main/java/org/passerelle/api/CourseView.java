package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.learning.Run;

/** A course that takes place. */
record CourseView(
    UUID id, String title, @Schema(description = "Of the catalogue; absent where it is a training of an edition") @Nullable UUID course,
    @Nullable UUID edition, @Nullable String role, @Nullable String stage, @Nullable String language,
    @Nullable String level, int places, int taken, int waiting, @Nullable LocalDate joinBy) {

  static CourseView of(Run run) {
    return new CourseView(
        run.id(), run.title(), run.course(), run.edition(), run.role(), run.stage(), run.teachesLanguage(), run.cefr(),
        run.places(), run.taken(), run.waiting(), run.joinBy());
  }
}
