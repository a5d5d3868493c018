package org.passerelle.learning.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.passerelle.access.Open;
import org.passerelle.learning.CourseCalendars;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Sessions;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar of a course, for whoever was given its address. */
@Controller
@Open("a calendar program that follows a course; the address was given to its learner")
class CalendarController {
  private final CourseLinks links;
  private final Runs runs;
  private final Sessions sessions;
  private final CourseCalendars calendars;
  private final Reading reading;

  CalendarController(
      CourseLinks links, Runs runs, Sessions sessions, CourseCalendars calendars, Reading reading) {
    this.links = links;
    this.runs = runs;
    this.sessions = sessions;
    this.calendars = calendars;
    this.reading = reading;
  }

  /** When and as whom a calendar is read. */
  @org.springframework.stereotype.Component
  record Reading(InScope inScope, Clock clock) {}

  @GetMapping("/l/course-calendar/{token}")
  ResponseEntity<byte[]> calendar(@PathVariable String token) {
    CourseLinks.Opened opened = links.open(token).orElseThrow(() -> new NotFound("course"));
    String file =
        reading.inScope().call(
            opened.scope(),
            () -> calendars.file(runs.get(opened.run()), sessions.of(opened.run()), reading.clock().instant()));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=utf-8"))
        .header("Content-Disposition", "attachment; filename=\"course.ics\"")
        .body(file.getBytes(StandardCharsets.UTF_8));
  }
}
