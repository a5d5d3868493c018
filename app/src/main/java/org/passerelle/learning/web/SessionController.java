package org.passerelle.learning.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Presence;
import org.passerelle.learning.PresenceImport;
import org.passerelle.learning.Presences;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.passerelle.sheets.SheetException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session: the list, the code for the wall, a list from elsewhere. */
@Controller
@RequestMapping("/staff/sessions/{session}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class SessionController {
  private final Classrooms classrooms;
  private final Sessions sessions;
  private final Presences presences;
  private final PresenceImport imports;
  private final Journal journal;

  SessionController(
      Classrooms classrooms, Sessions sessions, Presences presences, PresenceImport imports, Journal journal) {
    this.classrooms = classrooms;
    this.sessions = sessions;
    this.presences = presences;
    this.imports = imports;
    this.journal = journal;
  }

  @GetMapping
  String show(@PathVariable("session") UUID id, Form form, Model model) {
    Session session = sessions.get(id);
    Classroom room = classrooms.openForList(session.run());
    Map<UUID, Presence> noted =
        presences.of(room.enrolments().stream().map(Enrolment::id).toList()).stream()
            .filter(one -> one.session().equals(id))
            .collect(Collectors.toMap(Presence::enrolment, Function.identity()));
    model.addAttribute("session", session);
    model.addAttribute("room", room);
    model.addAttribute("noted", noted);
    model.addAttribute("begun", !session.startsAt().isAfter(journal.instant()));
    model.addAttribute("form", form);
    return "learning/session";
  }

  @PostMapping("/attendance")
  String note(@PathVariable("session") UUID id, Form form, RedirectAttributes redirect) {
    Map<UUID, Boolean> came = new LinkedHashMap<>();
    for (Enrolment one : classrooms.openForList(sessions.get(id).run()).learners()) {
      String said = form.value("came-" + one.id());
      if (!said.isEmpty()) {
        came.put(one.id(), said.equals("yes"));
      }
    }
    switch (presences.note(id, came, Presence.Way.LIST)) {
      case NOTED -> Notice.done("learning.staff.list.done", "count", came.size()).after(redirect);
      case TOO_EARLY -> Notice.trouble("learning.staff.list.early").after(redirect);
      case NOT_ENROLLED -> Notice.trouble("learning.staff.list.unknown").after(redirect);
    }
    return "redirect:/staff/sessions/" + id;
  }

  @PostMapping("/code")
  String code(@PathVariable("session") UUID id, Model model) {
    model.addAttribute("session", sessions.get(id));
    model.addAttribute("room", classrooms.openForList(sessions.get(id).run()));
    model.addAttribute("code", presences.show(id));
    return "learning/code";
  }

  @PostMapping("/list")
  String take(
      @PathVariable("session") UUID id, Form form, @RequestParam(required = false) @Nullable MultipartFile file,
      Page page, Model model, RedirectAttributes redirect) throws IOException {
    if (file == null || file.isEmpty()) {
      form.error("file", "learning.staff.import.missing");
      return show(id, form, model);
    }
    Path kept = Files.createTempFile("attendance", ".list");
    try {
      file.transferTo(kept);
      PresenceImport.Imported imported = imports.take(id, kept);
      if (!imported.unknown().isEmpty()) {
        form.error("file", "learning.staff.import.unknown", "names", page.list(imported.unknown()));
        return show(id, form, model);
      }
      if (imported.noting() == Presences.Noting.TOO_EARLY) {
        form.error("file", "learning.staff.list.early");
        return show(id, form, model);
      }
      Notice.done("learning.staff.list.done", "count", imported.noted()).after(redirect);
      return "redirect:/staff/sessions/" + id;
    } catch (SheetException unreadable) {
      form.error("file", "learning.staff.import.unreadable");
      return show(id, form, model);
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  @PostMapping("/cancellation")
  String callOff(@PathVariable("session") UUID id, RedirectAttributes redirect) {
    sessions.callOff(id);
    Notice.done("learning.staff.session.off").after(redirect);
    return "redirect:/staff/courses/" + sessions.get(id).run();
  }
}
