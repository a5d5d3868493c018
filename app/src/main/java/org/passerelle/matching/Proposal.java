package org.passerelle.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people who were told about each other.
 *
 * @param answerBy the programme's promise; {@code null} where it makes none
 * @param seekerSaid the answer of the seeker; {@code null} while there is none
 * @param ended how it ended; {@code null} while it is open
 */
public record Proposal(
    UUID id,
    UUID organisation,
    UUID edition,
    PairKey pair,
    UUID seekerPerson,
    UUID supporterPerson,
    String seekerName,
    String supporterName,
    @Nullable LocalDate answerBy,
    Instant proposedAt,
    @Nullable String proposedByName,
    @Nullable Boolean seekerSaid,
    @Nullable Boolean supporterSaid,
    @Nullable String ended) {

  /** Which of the two. */
  public enum Side {
    SEEKER,
    SUPPORTER;

    public Side other() {
      return this == SEEKER ? SUPPORTER : SEEKER;
    }
  }

  public UUID person(Side side) {
    return side == Side.SEEKER ? seekerPerson : supporterPerson;
  }

  public String name(Side side) {
    return side == Side.SEEKER ? seekerName : supporterName;
  }

  public @Nullable Boolean said(Side side) {
    return side == Side.SEEKER ? seekerSaid : supporterSaid;
  }

  public boolean isOpen() {
    return ended == null;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && answerBy != null && answerBy.isBefore(today);
  }
}
