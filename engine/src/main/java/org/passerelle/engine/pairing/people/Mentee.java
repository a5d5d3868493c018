package org.passerelle.engine.pairing.people;

import org.jspecify.annotations.Nullable;

/**
 * A person who waits for a mentor.
 *
 * @param waitingDays full days since the application; absent: not known
 */
public record Mentee(String id, Profile profile, @Nullable Integer waitingDays) {
  public Mentee {
    if (waitingDays != null && waitingDays < 0) {
      throw new IllegalArgumentException("Mentee %s cannot have waited %d days.".formatted(id, waitingDays));
    }
  }

  public Mentee(String id, Profile profile) {
    this(id, profile, null);
  }
}
