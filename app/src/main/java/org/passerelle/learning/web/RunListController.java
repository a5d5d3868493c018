package org.passerelle.learning.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Presence;
import org.passerelle.learning.Presences;
import org.passerelle.learning.Session;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.passerelle.sheets.SheetFile;
import org.passerelle.sheets.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of a course to take along: who came to which session, and everybody's hours. */
@Controller
@RequestMapping("/staff/courses/{run}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class RunListController {
  private final Classrooms classrooms;
  private final Presences presences;
  private final Journal journal;

  RunListController(Classrooms classrooms, Presences presences, Journal journal) {
    this.classrooms = classrooms;
    this.presences = presences;
    this.journal = journal;
  }

  @GetMapping("/list.csv")
  @Transactional
  ResponseEntity<byte[]> csv(@PathVariable UUID run, Page page) {
    return sheet(run, page, SheetFile.CSV);
  }

  @GetMapping("/list.xlsx")
  @Transactional
  ResponseEntity<byte[]> xlsx(@PathVariable UUID run, Page page) {
    return sheet(run, page, SheetFile.XLSX);
  }

  private ResponseEntity<byte[]> sheet(UUID run, Page page, SheetFile kind) {
    Classroom room = classrooms.openForList(run);
    journal.wrote("course.exported", "course", run, room.run().title());
    return kind.of("course-" + run, room.run().title(), sheet -> write(sheet, room, page));
  }

  private void write(SheetWriter sheet, Classroom room, Page page) throws IOException {
    Map<UUID, Map<UUID, Boolean>> came = new HashMap<>();
    for (Presence one : presences.of(room.enrolments().stream().map(Enrolment::id).toList())) {
      came.computeIfAbsent(one.enrolment(), id -> new HashMap<>()).put(one.session(), one.present());
    }
    List<@Nullable Object> head = new ArrayList<>(List.of(page.text("learning.staff.person")));
    room.sessions().forEach(session -> head.add(page.dateTime(session.startsAt())));
    head.add(page.text("learning.staff.hours"));
    sheet.row(head);
    for (Enrolment one : room.learners()) {
      sheet.row(row(room, one, came.getOrDefault(one.id(), Map.of()), page));
    }
  }

  private static List<@Nullable Object> row(Classroom room, Enrolment one, Map<UUID, Boolean> came, Page page) {
    List<@Nullable Object> row = new ArrayList<>(List.of(room.name(one)));
    BigDecimal hours = BigDecimal.ZERO;
    for (Session session : room.sessions()) {
      Boolean there = came.get(session.id());
      row.add(there == null ? null : page.text(there ? "pages.yes" : "pages.no"));
      hours = Boolean.TRUE.equals(there) ? hours.add(session.hours()) : hours;
    }
    row.add(hours);
    return row;
  }
}
