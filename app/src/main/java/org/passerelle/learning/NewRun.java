package org.passerelle.learning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run to be opened; see {@link Run}. Either of a course, or of a stage. */
public record NewRun(
    UUID organisation, @Nullable UUID course, Run.@Nullable OfStage stage, String title, @Nullable String cefr,
    @Nullable String teachesLanguage, int places, @Nullable LocalDate joinBy) {

  public NewRun {
    if ((course == null) == (stage == null)) {
      throw new IllegalArgumentException("A run is of a course or of a stage");
    }
    if (places < 1 || places > 500 || title.isBlank()) {
      throw new IllegalArgumentException("A run has a title and 1 to 500 places");
    }
  }

  public static NewRun of(UUID organisation, Run.OfStage stage, String title, int places) {
    return new NewRun(organisation, null, stage, title, null, null, places, null);
  }
}
