package org.passerelle.intake.apply;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Answers;

/**
 * An application on its way.
 *
 * @param step the question last answered
 * @param version counts saves; a save names the version it was made from
 * @param sentAt {@code null} until it is sent; after that the answers stand in the application alone
 */
public record Draft(
    UUID id,
    UUID edition,
    String role,
    String language,
    Answers answers,
    String step,
    int version,
    Instant savedAt,
    @Nullable Instant sentAt) {

  public boolean isSent() {
    return sentAt != null;
  }
}
