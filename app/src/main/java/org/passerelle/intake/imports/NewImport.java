package org.passerelle.intake.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Edition;

/**
 * A list to be taken in.
 *
 * @param source names the list across its versions; two lists with numbers of their own need two names
 * @param fileName as the person who brought it calls it
 */
public record NewImport(Edition edition, String role, String source, String fileName, Meanings meanings) {
  /** The source of a list of which nobody says whose it is. */
  public static final String ONE_LIST = "list";

  /** Rows of other programmes and roles are never the same rows. */
  String sourceKey() {
    return edition.programme() + "/" + role + "/" + source.strip();
  }

  ImportRun begun(UUID id, @Nullable String storedAs, java.time.Instant at, UUID by, boolean ordered) {
    return new ImportRun(
        id, edition.organisation(), edition.id(), role, sourceKey(), fileName, storedAs, meanings, at, by,
        ordered ? at : null, null, ImportCounts.NONE, null, null);
  }
}
