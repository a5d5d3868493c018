package org.passerelle.scope;

import java.util.Locale;

/** What an account may be in a network. Which side of a duo a participant stands on is said by their participations. */
public enum Role {
  ADMINISTRATOR,
  MANAGER,
  ADVISER,
  TRAINER,
  FUNDER,
  PARTICIPANT;

  /** The word stored in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  public boolean isStaff() {
    return this != PARTICIPANT;
  }
}
