package org.passerelle.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.messages.Calendars;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Calendar files of appointments. A later file about the same session changes the entry that an earlier one made. */
@Component
class AppointmentCalendars {
  private final BookingRepository bookings;
  private final Journal journal;

  AppointmentCalendars(BookingRepository bookings, Journal journal) {
    this.bookings = bookings;
    this.journal = journal;
  }

  /** @param title of the entry, in the language of the page or letter; @param cancelled whether the place was given up */
  String file(Participation participation, Slot slot, String title, boolean cancelled) {
    int booked = bookings.timesBooked(participation.id(), slot.stage(), slot.session());
    return Calendars.file(
        new Calendars.Event(
            entry(participation, slot), 2 * booked + (cancelled ? 1 : 0), title, slot.startsAt(), slot.endsAt(),
            slot.place(), slot.onlineAddress(), cancelled),
        journal.instant());
  }

  /** One entry for one session of one person, whichever slot it is in. */
  private static UUID entry(Participation participation, Slot slot) {
    String session = participation.id() + "/" + slot.stage() + "/" + slot.session();
    return UUID.nameUUIDFromBytes(session.getBytes(StandardCharsets.UTF_8));
  }
}
