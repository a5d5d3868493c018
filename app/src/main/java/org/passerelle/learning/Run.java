package org.passerelle.learning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a course.
 *
 * @param course of the catalogue; {@code null} where it is a training stage of an edition
 * @param cefr the level it leads from, {@code pre-a1} to {@code c2}; {@code null} where levels do not matter
 * @param taken places given
 * @param waiting how many wait for one
 * @param joinBy the last day to enrol; {@code null} without one
 */
public record Run(
    UUID id, UUID organisation, @Nullable UUID course, @Nullable UUID edition, @Nullable String role,
    @Nullable String stage, String title, @Nullable String cefr, @Nullable String teachesLanguage, int places,
    int taken, int waiting, @Nullable LocalDate joinBy) {

  /** The training stage that it is a run of. */
  public Optional<OfStage> ofStage() {
    return edition == null || role == null || stage == null
        ? Optional.empty()
        : Optional.of(new OfStage(edition, role, stage));
  }

  public record OfStage(UUID edition, String role, String stage) {}
}
