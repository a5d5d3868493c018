package org.passerelle.engine.pairing.people;

import org.jspecify.annotations.Nullable;

/**
 * A volunteer who offers places.
 *
 * @param places how many more mentees they can take now; absent: one, as whoever comes forward offers one place
 * @param trained whether the training was completed; absent: not known, and so not passed where the programme asks it
 * @param checked whether the checks the programme asks for are in order; absent: as for training
 */
public record Mentor(
    String id, Profile profile, @Nullable Integer places, @Nullable Boolean trained, @Nullable Boolean checked) {
  public Mentor {
    if (places != null && places < 0) {
      throw new IllegalArgumentException("Mentor %s cannot have %d places: give 0 or more.".formatted(id, places));
    }
  }

  /** Somebody who is trained and checked. */
  public static Mentor ready(String id, Profile profile, int places) {
    return new Mentor(id, profile, places, true, true);
  }

  /** The places to fill: those stated, else one. */
  public int openPlaces() {
    return places == null ? 1 : places;
  }
}
