package org.passerelle.learning;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sessions of a course as one calendar file (iCalendar, RFC 5545) that phones can follow. */
@Component
public class CourseCalendars {
  public String file(Run run, List<Session> sessions, Instant at) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Passerelle//EN");
    calendar.setName(run.title());
    for (Session session : sessions) {
      VEvent event = new VEvent();
      event.setUid(session.id() + "@passerelle");
      event.setDateTimeStamp(Date.from(at));
      event.setSummary(session.subject() == null ? run.title() : run.title() + ": " + session.subject());
      event.setDateStart(Date.from(session.startsAt()));
      event.setDateEnd(Date.from(session.endsAt()));
      if (session.room() != null) {
        event.setLocation(session.room());
      }
      if (session.onlineAddress() != null) {
        event.setDescription(session.onlineAddress());
      }
      calendar.addEvent(event);
    }
    return Biweekly.write(calendar).go();
  }
}
