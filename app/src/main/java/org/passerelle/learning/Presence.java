package org.passerelle.learning;

import java.util.UUID;

/** Whether somebody was at a session, as it was noted last. */
public record Presence(UUID session, UUID enrolment, boolean present, Way way) {

  /** How it came to be known. */
  public enum Way {
    LIST,
    CODE,
    IMPORT
  }
}
