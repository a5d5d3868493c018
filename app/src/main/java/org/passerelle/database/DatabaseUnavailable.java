package org.passerelle.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used. The message is one sentence for the administrator: what, where, how to mend. */
public final class DatabaseUnavailable extends RuntimeException {

  public DatabaseUnavailable(String sentence) {
    super(sentence);
  }

  public DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
