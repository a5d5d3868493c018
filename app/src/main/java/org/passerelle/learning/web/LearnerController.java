package org.passerelle.learning.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Enrolling;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.people.People;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The courses of somebody, as staff see them, and enrolling them in another. */
@Controller
@RequestMapping("/staff/learning/{participation}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class LearnerController {
  private final LearnerFiles files;
  private final Participations participations;
  private final People people;
  private final Journal journal;

  LearnerController(LearnerFiles files, Participations participations, People people, Journal journal) {
    this.files = files;
    this.participations = participations;
    this.people = people;
    this.journal = journal;
  }

  @GetMapping
  String show(@PathVariable UUID participation, Form form, Model model) {
    Participation who = participations.get(participation);
    model.addAttribute("file", files.open(who, journal.instant()));
    model.addAttribute("form", form);
    return "learning/learner";
  }

  @GetMapping("/enrolments")
  String ask(@PathVariable UUID participation, Form form, Model model) {
    Participation who = participations.get(participation);
    model.addAttribute("who", who);
    model.addAttribute("person", people.get(who.person()));
    model.addAttribute("joinable", files.joinable(who.person()));
    model.addAttribute("form", form);
    return "learning/enrol";
  }

  /** Enrols the person in a course of the catalogue. */
  @PostMapping("/enrolments")
  String enrol(
      @PathVariable UUID participation, Form form, Model model, RedirectAttributes redirect) {
    String course = form.required("course", "learning.staff.learner.course.missing");
    if (form.valid()) {
      switch (files.enrol(participation, course)) {
        case Enrolling.Enrolled enrolled -> {
          Notice.done("learning.staff.learner.enrolled").after(redirect);
          return "redirect:/staff/learning/" + participation;
        }
        case Enrolling.OnWaitingList list -> {
          Notice.information("learning.staff.learner.waits", "place", list.position()).after(redirect);
          return "redirect:/staff/learning/" + participation;
        }
        case Enrolling.TooLate late -> form.error("course", "learning.staff.enrol.late", "day", late.lastDay());
        case Enrolling.AlreadyIn in -> form.error("course", "learning.staff.learner.in");
        case Enrolling.NotTheirTurn not -> form.error("course", "learning.staff.learner.course.missing");
      }
    }
    return ask(participation, form, model);
  }
}
