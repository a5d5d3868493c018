package org.passerelle.learning.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Run;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One course run: its sessions, who takes part and who waits. */
@Controller
@RequestMapping("/staff/courses/{run}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class RunController {
  private final Classrooms classrooms;
  private final Sessions sessions;
  private final Enrolments enrolments;
  private final Journal journal;

  RunController(Classrooms classrooms, Sessions sessions, Enrolments enrolments, Journal journal) {
    this.classrooms = classrooms;
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.journal = journal;
  }

  @GetMapping
  String show(@PathVariable UUID run, Form form, Model model) {
    Classroom room = classrooms.open(run);
    model.addAttribute("room", room);
    model.addAttribute("sections", classrooms.sections(room.run()));
    model.addAttribute("plans", Scope.current().mayWriteFor(room.run().organisation()));
    model.addAttribute("form", form);
    return "learning/run";
  }

  @PostMapping("/sessions")
  String plan(@PathVariable UUID run, Form form, Model model, RedirectAttributes redirect) {
    Run course = classrooms.open(run).run();
    Optional<Session.New> asked = SessionFields.read(form, journal.zone(), classrooms.sections(course));
    if (asked.isEmpty() || SessionFields.refused(sessions.plan(course, asked.get()), form)) {
      return show(run, form, model);
    }
    Notice.done("learning.staff.session.done").after(redirect);
    return "redirect:/staff/courses/" + run;
  }

  @PostMapping("/enrolments")
  String enrol(@PathVariable UUID run, Form form, Model model, RedirectAttributes redirect) {
    List<UUID> chosen = form.values("who").stream().flatMap(one -> id(one).stream()).toList();
    if (chosen.isEmpty()) {
      form.error("who", "learning.staff.enrol.missing");
      return show(run, form, model);
    }
    int waiting = 0;
    for (UUID one : chosen) {
      switch (enrolments.enrol(run, one)) {
        case Enrolling.OnWaitingList list -> waiting++;
        case Enrolling.TooLate late -> {
          form.error("who", "learning.staff.enrol.late", "day", late.lastDay());
          return show(run, form, model);
        }
        case Enrolling.Enrolled enrolled -> {}
        case Enrolling.AlreadyIn in -> {}
        case Enrolling.NotTheirTurn not -> {
          form.error("who", "learning.staff.enrol.turn");
          return show(run, form, model);
        }
      }
    }
    Notice.done("learning.staff.enrol.done", "count", chosen.size() - waiting, "waiting", waiting).after(redirect);
    return "redirect:/staff/courses/" + run;
  }

  /** Ends somebody's part; whoever waits longest moves up. */
  @PostMapping("/enrolments/{enrolment}/ending")
  String end(@PathVariable UUID run, @PathVariable UUID enrolment, RedirectAttributes redirect) {
    enrolments.end(enrolment, "taken-out");
    Notice.done("learning.staff.ended").after(redirect);
    return "redirect:/staff/courses/" + run;
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
