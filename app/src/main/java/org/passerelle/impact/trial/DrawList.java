package org.passerelle.impact.trial;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed list of an edition's stage.
 *
 * @param number from 1; a list that is used up or opened is followed by the next
 * @param hash public before the first person arrives
 * @param opening {@code null} while nobody may see the list
 */
public record DrawList(
    UUID id, UUID edition, String stage, int number, Lots lots, String hash, Instant sealedAt, int allocated,
    @Nullable Opening opening) {

  /** @param seed with which anybody draws the list again */
  public record Opening(Instant openedAt, UUID openedBy, String reason, long seed) {}
}
