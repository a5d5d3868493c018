package org.passerelle.mentoring;

import java.util.Locale;

/** Who speaks in a duo. */
public enum Side {
  SEEKER,
  SUPPORTER,
  ADVISER;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Side of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
