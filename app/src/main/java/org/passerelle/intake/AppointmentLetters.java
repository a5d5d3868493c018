package org.passerelle.intake;

import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.Letters.Letter;
import org.passerelle.programmes.Gatherings;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Confirms what was booked, changed, given back or called off, each with a calendar file that changes the same entry. */
@Component
class AppointmentLetters {
  private final Appointments appointments;
  private final AppointmentCalendars calendars;
  private final Gatherings gatherings;
  private final Letters letters;
  private final Journal journal;

  AppointmentLetters(
      Appointments appointments, AppointmentCalendars calendars, Gatherings gatherings, Letters letters,
      Journal journal) {
    this.appointments = appointments;
    this.calendars = calendars;
    this.gatherings = gatherings;
    this.letters = letters;
    this.journal = journal;
  }

  @EventListener
  void on(SlotBooked booked) {
    Booking.Held held = appointments.held(booked.booking());
    Slot slot = appointments.get(held.slot());
    String prefix = booked.moved() ? "appointments.mail.moved." : "appointments.mail.booked.";
    write(prefix, held.participation(), slot, false, "");
  }

  @EventListener
  void on(BookingCancelled cancelled) {
    Slot slot = appointments.get(cancelled.slot());
    if (!slot.startsAt().isAfter(journal.instant())) {
      return;
    }
    String prefix = cancelled.calledOff() ? "appointments.mail.called-off." : "appointments.mail.given-back.";
    write(prefix, cancelled.participation(), slot, true, cancelled.reason() == null ? "" : cancelled.reason());
  }

  void remind(Booking.Held held) {
    write("appointments.mail.reminder.", held.participation(), appointments.get(held.slot()), false, "");
  }

  private void write(String prefix, UUID participation, Slot slot, boolean cancelled, String reason) {
    Letter letter = letters.about(participation);
    Stage stage = gatherings.of(letter.about(), slot.stage());
    String what = stage.names().in(letter.language());
    String where = slot.onlineAddress() == null ? slot.place() : slot.place() + "\n" + slot.onlineAddress();
    letter.send(
        prefix, calendars.file(letter.about(), slot, what, cancelled), "what", what, "when",
        letter.texts().formats().weekdayTime(slot.startsAt()), "where", where, "reason", reason);
  }
}
