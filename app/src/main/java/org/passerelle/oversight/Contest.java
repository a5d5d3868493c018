package org.passerelle.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for another look at what was decided about them.
 *
 * @param words the person's own
 * @param answer {@code null} while nobody answered
 */
public record Contest(
    UUID id, UUID organisation, UUID suggestion, String step, UUID person, String personName, String words,
    Instant askedAt, @Nullable Answer answer) {

  /** @param changed whether it was decided otherwise */
  public record Answer(boolean changed, String reason, Instant at, UUID by, String byName) {}

  public boolean isOpen() {
    return answer == null;
  }
}
