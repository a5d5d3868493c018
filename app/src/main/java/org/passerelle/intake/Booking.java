package org.passerelle.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of booking a slot. */
public sealed interface Booking {
  record Booked(UUID booking) implements Booking {}

  /** Somebody else took the last place. */
  record Full() implements Booking {}

  /** The person holds a place for this appointment already. */
  record AlreadyBooked(UUID booking, UUID slot) implements Booking {}

  /** The slot was called off or has begun. */
  record Gone() implements Booking {}

  /** The person does not stand in the stage of the slot: they were there, or it is not their turn yet. */
  record NotOpen() implements Booking {}

  /** A place that is held. @param interpreter language of the interpreter asked for */
  record Held(
      UUID id, UUID slot, UUID participation, UUID person, String stage, int session, @Nullable String interpreter,
      @Nullable String note) {}
}
