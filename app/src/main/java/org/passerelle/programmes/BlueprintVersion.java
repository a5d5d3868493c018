package org.passerelle.programmes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A blueprint's text as it once was; editions run on versions.
 *
 * @param number counted from 1 in the network and programme; the file's own number says what its author calls it
 * @param loadedBy {@code null} for the system
 */
public record BlueprintVersion(
    UUID id, String programme, int number, String sha256, Instant loadedAt, @Nullable UUID loadedBy) {

  /** What a copy of it is called on somebody's disk. */
  public String fileName() {
    return programme + "-" + number + ".yaml";
  }
}
