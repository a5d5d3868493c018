package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a duo stands on a day, read from its facts.
 *
 * @param startedOn the first day of the agreement, else the first meeting; {@code null} before both
 * @param endsOn the agreed last day with extensions and pauses; {@code null} before an agreement
 * @param signedBy the sides that signed the agreement in force
 * @param lastMeeting the last meeting that was held
 */
public record DuoStanding(
    Phase phase,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endsOn,
    Set<Side> signedBy,
    @Nullable LocalDate lastMeeting,
    @Nullable LocalDate pausedUntil,
    @Nullable LocalDate endedOn,
    @Nullable String endReason) {

  public enum Phase {
    /** Both said yes; the first meeting is to come. */
    FORMED,
    /** They have met; the agreement is not signed by both. */
    MET,
    /** Under way. */
    RUNNING,
    PAUSED,
    ENDED
  }

  public boolean isOver() {
    return phase == Phase.ENDED;
  }
}
