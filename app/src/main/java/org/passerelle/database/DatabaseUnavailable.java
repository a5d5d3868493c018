package org.passerelle.database;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

/** The database cannot be used. The message is one line for the administrator: what, where, how to mend. */
public final class DatabaseUnavailable extends RuntimeException {

  public DatabaseUnavailable(String sentence) {
    super(sentence);
  }

  public DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining(" ")), cause);
  }
}
