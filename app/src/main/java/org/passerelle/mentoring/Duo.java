package org.passerelle.mentoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people who walk together. How it stands is asked of {@link Duos#standing}.
 *
 * @param adviser who has the seeker in the caseload, else who had when the duo formed; {@code null} while nobody does
 */
public record Duo(
    UUID id,
    UUID organisation,
    UUID edition,
    UUID seekerParticipation,
    UUID supporterParticipation,
    UUID seekerPerson,
    UUID supporterPerson,
    @Nullable UUID adviser,
    Instant formedAt) {

  /** The person on a side. @throws IllegalArgumentException for the adviser, who is no person of the duo */
  public UUID person(Side side) {
    return switch (side) {
      case SEEKER -> seekerPerson;
      case SUPPORTER -> supporterPerson;
      case ADVISER -> throw new IllegalArgumentException("The adviser is not one of the two");
    };
  }

  public UUID participation(Side side) {
    return side == Side.SEEKER ? seekerParticipation : supporterParticipation;
  }

  /** @throws IllegalArgumentException for somebody who is not one of the two */
  public Side sideOf(UUID person) {
    if (!person.equals(seekerPerson) && !person.equals(supporterPerson)) {
      throw new IllegalArgumentException("Not one of the two");
    }
    return person.equals(seekerPerson) ? Side.SEEKER : Side.SUPPORTER;
  }
}
