package org.passerelle.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.Letters.Letter;
import org.passerelle.messages.Calendars;
import org.passerelle.programmes.Gatherings;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Confirms what was booked, changed, given back or called off, each with a calendar file that changes the same entry. */
@Component
class AppointmentLetters {
  private final Appointments appointments;
  private final BookingRepository bookings;
  private final Participations participations;
  private final Gatherings gatherings;
  private final Letters letters;
  private final Journal journal;

  AppointmentLetters(
      Appointments appointments, BookingRepository bookings, Participations participations, Gatherings gatherings,
      Letters letters, Journal journal) {
    this.appointments = appointments;
    this.bookings = bookings;
    this.participations = participations;
    this.gatherings = gatherings;
    this.letters = letters;
    this.journal = journal;
  }

  @EventListener
  void on(SlotBooked booked) {
    Booking.Held held = appointments.held(booked.booking());
    Slot slot = appointments.get(held.slot());
    String prefix = booked.moved() ? "appointments.mail.moved." : "appointments.mail.booked.";
    write(prefix, participations.get(held.participation()), slot, false, "");
  }

  @EventListener
  void on(BookingCancelled cancelled) {
    Slot slot = appointments.get(cancelled.slot());
    if (!slot.startsAt().isAfter(journal.instant())) {
      return;
    }
    Participation participation = participations.get(cancelled.participation());
    String prefix = cancelled.calledOff() ? "appointments.mail.called-off." : "appointments.mail.given-back.";
    write(prefix, participation, slot, true, cancelled.reason() == null ? "" : cancelled.reason());
  }

  void remind(Booking.Held held) {
    write(
        "appointments.mail.reminder.", participations.get(held.participation()), appointments.get(held.slot()), false,
        "");
  }

  /** The calendar file of a place that is held, with the entry's title in the page's or letter's language. */
  String calendar(Participation participation, Slot slot, String title, boolean cancelled) {
    int booked = bookings.timesBooked(participation.id(), slot.stage(), slot.session());
    String address = slot.onlineAddress();
    return Calendars.file(
        new Calendars.Event(
            entry(participation, slot), 2 * booked + (cancelled ? 1 : 0), title, slot.startsAt(), slot.endsAt(),
            slot.place(), address, cancelled),
        journal.instant());
  }

  private void write(String prefix, Participation participation, Slot slot, boolean cancelled, String reason) {
    Letter letter = letters.about(participation);
    Stage stage = gatherings.of(participation, slot.stage());
    String what = stage.names().in(letter.language());
    String where = slot.onlineAddress() == null ? slot.place() : slot.place() + "\n" + slot.onlineAddress();
    letter.send(
        prefix, calendar(participation, slot, what, cancelled), "what", what, "when",
        letter.texts().formats().weekdayTime(slot.startsAt()), "where", where, "reason", reason);
  }

  /** One calendar entry for one session of one person, whichever slot it is in. */
  private static UUID entry(Participation participation, Slot slot) {
    String session = participation.id() + "/" + slot.stage() + "/" + slot.session();
    return UUID.nameUUIDFromBytes(session.getBytes(StandardCharsets.UTF_8));
  }
}
