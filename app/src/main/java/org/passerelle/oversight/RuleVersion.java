package org.passerelle.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a step's rules for a programme.
 *
 * @param moves what was done with it, first one first
 */
public record RuleVersion(
    UUID id, String step, String programme, int number, Map<String, Object> content, String reason, Instant draftedAt,
    UUID draftedBy, String draftedByName, List<Move> moves) {

  /** Where a version stands. It goes one way only. */
  public enum State {
    DRAFT,
    REVIEWED,
    SHADOW,
    ACTIVE,
    RETIRED
  }

  public record Move(State to, String reason, Instant at, String byName) {}

  public State state() {
    return moves.stream().map(Move::to).max(State::compareTo).orElse(State.DRAFT);
  }

  /** The name under which its impact is assessed. */
  public String name() {
    return programme + "/" + number;
  }
}
