package org.passerelle.employers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Hosting.Phase;

/**
 * Somebody at work in a company.
 *
 * @param stage the journey's placement stage that it fills; {@code null} beside the programme
 * @param terms as they stand after renewals
 * @param tutor whoever was named last
 * @param ending {@code null} while it lasts
 */
public record Placement(
    UUID id, UUID organisation, UUID company, String companyName, @Nullable UUID vacancy, UUID participation, UUID person,
    @Nullable String stage, WorkTerms terms, @Nullable Tutor tutor, int renewals, @Nullable Ending ending) {

  public record Tutor(String name, @Nullable String phone) {}

  /** @param reason the key of an end reason of the blueprint, or one of {@link Reason} */
  public record Ending(LocalDate on, String reason, @Nullable String note, Said by) {}

  /** Who said that it ended. */
  public enum Said {
    STAFF,
    EMPLOYER,
    PERSON
  }

  /** Why work ends, where a programme names no reasons of its own. */
  public enum Reason {
    TERM_OVER,
    HIRED_ELSEWHERE,
    LEFT,
    DISMISSED,
    PERMIT_ENDED,
    NOT_AS_AGREED,
    HEALTH_OR_FAMILY,
    MOVED_AWAY,
    OTHER;

    public String key() {
      return Codes.of(this);
    }
  }

  /** A duty of the plan, when it was done. */
  public record Step(Phase phase, String duty, LocalDate doneOn) {}

  public boolean isRunning() {
    return ending == null;
  }
}
