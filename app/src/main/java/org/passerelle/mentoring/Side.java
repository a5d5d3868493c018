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

  /** @throws IllegalArgumentException for the adviser, who has no partner */
  public Side other() {
    return switch (this) {
      case SEEKER -> SUPPORTER;
      case SUPPORTER -> SEEKER;
      case ADVISER -> throw new IllegalArgumentException("The adviser is not one of the two");
    };
  }

  public static Side of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
