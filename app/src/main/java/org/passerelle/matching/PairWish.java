package org.passerelle.matching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the meeting wishes for a pair in every later round, until somebody takes it back.
 *
 * @param code why two people are kept apart
 * @param byName who wished it; {@code null} when the system did
 */
public record PairWish(
    UUID id, PairKey pair, Kind kind, @Nullable RejectReason code, @Nullable String note, Instant at,
    @Nullable String byName) {

  public enum Kind {
    PIN,
    REJECT
  }

  /** Why advisers keep two people apart. */
  public enum RejectReason {
    KNOW_EACH_OTHER,
    PERSONALITY,
    EXPERIENCE,
    PLACE_OR_TIME,
    SAFETY,
    OTHER
  }
}
