package org.passerelle.learning.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import org.passerelle.sheets.SheetWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
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
    return sheet(run, page, true);
  }

  @GetMapping("/list.xlsx")
  @Transactional
  ResponseEntity<byte[]> xlsx(@PathVariable UUID run, Page page) {
    return sheet(run, page, false);
  }

  private ResponseEntity<byte[]> sheet(UUID run, Page page, boolean csv) {
    Classroom room = classrooms.openForList(run);
    journal.wrote("course.exported", "course", run, room.run().title());
    String file = "course-" + run + (csv ? ".csv" : ".xlsx");
    return ResponseEntity.ok()
        .contentType(csv ? CSV : XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
        .body(written(room, page, csv));
  }

  private byte[] written(Classroom room, Page page, boolean csv) {
    Map<UUID, Map<UUID, Boolean>> came = new HashMap<>();
    for (Presence one : presences.of(room.enrolments().stream().map(Enrolment::id).toList())) {
      came.computeIfAbsent(one.enrolment(), id -> new HashMap<>()).put(one.session(), one.present());
    }
    List<@Nullable Object> head = new ArrayList<>(List.of(page.text("learning.staff.person")));
    room.sessions().forEach(session -> head.add(page.dateTime(session.startsAt())));
    head.add(page.text("learning.staff.hours"));
    var out = new ByteArrayOutputStream();
    try (SheetWriter writer = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out, room.run().title())) {
      writer.row(head);
      for (Enrolment one : room.learners()) {
        writer.row(row(room, one, came.getOrDefault(one.id(), Map.of()), page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
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
