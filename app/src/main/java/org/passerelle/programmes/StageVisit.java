package org.passerelle.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a participation in one stage.
 *
 * @param dueOn the blueprint's promise; {@code null} where the stage has none
 * @param exit {@code null} while the stage is open
 */
public record StageVisit(
    UUID id,
    UUID participation,
    String stage,
    Instant enteredAt,
    @Nullable LocalDate dueOn,
    @Nullable Exit exit) {

  public boolean isOpen() {
    return exit == null;
  }

  /** @param reason a code of the blueprint or words of whoever decided; {@code null} where none is needed */
  public record Exit(Result result, @Nullable String reason, Instant leftAt, @Nullable UUID leftBy) {}

  public enum Result {
    /** Passed: what needs this stage opens. */
    DONE,
    /** A person decided that the journey ends here. */
    REFUSED,
    /** The traveller took the application back. */
    WITHDRAWN,
    /** The traveller left a journey under way. */
    DROPPED_OUT,
    /** A person decided that an earlier stage is walked again; the journey goes on there. */
    SENT_BACK,
    /** Passed over by a person's decision; counts as passed. */
    SKIPPED,
    /** Lots put the traveller into the control group, which is offered the usual services. */
    CONTROL;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Result of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the journey ends with it. */
    public boolean ends() {
      return this == REFUSED || this == WITHDRAWN || this == DROPPED_OUT || this == CONTROL;
    }

    public boolean opensNext() {
      return this == DONE || this == SKIPPED;
    }
  }
}
