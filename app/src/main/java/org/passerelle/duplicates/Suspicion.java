package org.passerelle.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.people.likeness.Likeness.Sign;

/**
 * Two records that may be of one human.
 *
 * @param one the smaller of the two ids
 * @param score 0 to 1; see {@link org.passerelle.people.likeness.Likeness}
 * @param signs what speaks for and against, weightiest first
 */
public record Suspicion(
    UUID organisation, UUID one, UUID other, double score, List<Sign> signs, Instant suspectedAt) {
  public Suspicion {
    signs = List.copyOf(signs);
  }

  UUID otherThan(UUID person) {
    return one.equals(person) ? other : one;
  }
}
