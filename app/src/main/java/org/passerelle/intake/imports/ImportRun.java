package org.passerelle.intake.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.sheets.SheetException;

/**
 * A list that somebody brought, and how far it is taken in.
 *
 * @param source names the list across its versions: the same row of the same source is the same person
 * @param storedAs name of the uploaded file while it is kept; {@code null} for a file of the operator's own
 * @param orderedAt {@code null} while its headings are still being looked at
 * @param rejectsFile {@code null} where no row was refused
 * @param refusal why the file could not be read to its end
 */
public record ImportRun(
    UUID id,
    UUID organisation,
    UUID edition,
    String role,
    String source,
    String fileName,
    @Nullable String storedAs,
    @Nullable Meanings meanings,
    Instant begunAt,
    UUID begunBy,
    @Nullable Instant orderedAt,
    @Nullable Instant finishedAt,
    ImportCounts counts,
    @Nullable Path rejectsFile,
    @Nullable SheetException refusal) {

  /** Where it stands, from what is noted of it. */
  public enum Phase {
    UPLOADED,
    WAITING,
    /** Begun by a command that has not ended; where it was killed, it is given again. */
    AT_THE_SHELL,
    DONE,
    REFUSED
  }

  public Phase phase() {
    if (finishedAt != null) {
      return refusal == null ? Phase.DONE : Phase.REFUSED;
    }
    if (orderedAt == null) {
      return Phase.UPLOADED;
    }
    return storedAs == null ? Phase.AT_THE_SHELL : Phase.WAITING;
  }

  public Optional<Path> rejects() {
    return Optional.ofNullable(rejectsFile);
  }
}
