package org.passerelle.intake;

import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;

/**
 * One session that somebody comes to, and where that stands.
 *
 * @param session counted from 1
 * @param held the place they hold; {@code null} while they have chosen none, or when they missed it
 * @param slot of {@code held}, or the only one there is for this session; {@code null} while one is to be chosen
 */
public record Coming(
    Participation participation, Stage stage, int session, Booking.@Nullable Held held, @Nullable Slot slot,
    boolean attended) {

  public Sessions sessions() {
    return new Sessions(stage);
  }
}
