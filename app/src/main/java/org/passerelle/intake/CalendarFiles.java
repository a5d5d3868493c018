package org.passerelle.intake;

import java.util.UUID;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Gatherings;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar file of an appointment, to download. */
@Service
public class CalendarFiles {
  private final Appointments appointments;
  private final Participations participations;
  private final Gatherings gatherings;
  private final AppointmentCalendars calendars;

  CalendarFiles(
      Appointments appointments, Participations participations, Gatherings gatherings, AppointmentCalendars calendars) {
    this.appointments = appointments;
    this.participations = participations;
    this.gatherings = gatherings;
    this.calendars = calendars;
  }

  @Transactional(readOnly = true)
  public String of(UUID booking, Language language) {
    Booking.Held held = appointments.held(booking);
    Participation participation = participations.get(held.participation());
    String title = gatherings.of(participation, held.stage()).names().in(language);
    return calendars.file(participation, appointments.get(held.slot()), title, false);
  }
}
