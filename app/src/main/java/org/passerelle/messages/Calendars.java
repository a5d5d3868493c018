package org.passerelle.messages;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calendar files (iCalendar, RFC 5545). */
public final class Calendars {
  private Calendars() {}

  /**
   * One event.
   *
   * @param id stays the same when the event changes, so that the calendar changes it too
   * @param version raised with each change
   * @param cancelled the calendar takes the event out
   */
  public record Event(
      UUID id, int version, String title, Instant startsAt, Instant endsAt, String place, @Nullable String notes,
      boolean cancelled) {}

  /** @param at when the file is made */
  public static String file(Event event, Instant at) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Passerelle//EN");
    calendar.setMethod(event.cancelled() ? Method.CANCEL : Method.PUBLISH);
    VEvent entry = new VEvent();
    entry.setUid(event.id() + "@passerelle");
    entry.setSequence(event.version());
    entry.setDateTimeStamp(Date.from(at));
    entry.setSummary(event.title());
    entry.setDateStart(Date.from(event.startsAt()));
    entry.setDateEnd(Date.from(event.endsAt()));
    entry.setLocation(event.place());
    if (event.notes() != null) {
      entry.setDescription(event.notes());
    }
    if (event.cancelled()) {
      entry.setStatus(Status.cancelled());
    }
    calendar.addEvent(entry);
    return Biweekly.write(calendar).go();
  }
}
