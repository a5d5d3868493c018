package org.passerelle.selection;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about somebody who stood in a selection.
 *
 * @param rank from 1; {@code null} where nobody ranked
 * @param movedUp from the waiting list, when a place became free
 */
public record Choice(
    UUID participation, Verdict verdict, @Nullable Integer rank, String reason, boolean movedUp, Instant decidedAt,
    @Nullable UUID decidedBy) {

  public enum Verdict {
    CHOSEN,
    WAITING,
    NOT_CHOSEN;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verdict of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
