package org.passerelle.learning.web;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves a session to another time or place, or gives it to another teacher. */
@Controller
@RequestMapping("/staff/sessions/{session}/move")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class MoveController {
  private final Sessions sessions;
  private final Runs runs;
  private final Classrooms classrooms;
  private final Journal journal;

  MoveController(Sessions sessions, Runs runs, Classrooms classrooms, Journal journal) {
    this.sessions = sessions;
    this.runs = runs;
    this.classrooms = classrooms;
    this.journal = journal;
  }

  @GetMapping
  String ask(@PathVariable("session") UUID id, Form form, Model model) {
    Session session = sessions.get(id);
    SessionFields.known(form, session, journal.zone());
    return page(session, runs.get(session.run()), form, model);
  }

  @PostMapping
  String move(@PathVariable("session") UUID id, Form form, Model model, RedirectAttributes redirect) {
    Session session = sessions.get(id);
    Run run = runs.get(session.run());
    Optional<Session.New> asked = SessionFields.read(form, journal.zone(), classrooms.sections(run));
    if (asked.isEmpty() || SessionFields.refused(sessions.move(run, session, asked.get()), form)) {
      return page(session, run, form, model);
    }
    Notice.done("learning.staff.session.moved").after(redirect);
    return "redirect:/staff/courses/" + run.id();
  }

  private String page(Session session, Run run, Form form, Model model) {
    model.addAttribute("session", session);
    model.addAttribute("run", run);
    model.addAttribute("sections", classrooms.sections(run));
    model.addAttribute("form", form);
    return "learning/move";
  }
}
