package org.passerelle.learning.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Competences;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.Hours;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
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

/** What somebody has learnt, as staff see it: courses, hours, competences with their evidence, certificates. */
@Controller
@RequestMapping("/staff/learning/{participation}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class LearnerController {
  private final LearnerFiles files;
  private final Participations participations;
  private final Hours hours;
  private final Competences competences;
  private final Journal journal;

  LearnerController(
      LearnerFiles files, Participations participations, Hours hours, Competences competences, Journal journal) {
    this.files = files;
    this.participations = participations;
    this.hours = hours;
    this.competences = competences;
    this.journal = journal;
  }

  @GetMapping
  String show(@PathVariable UUID participation, Form form, Page page, Model model) {
    Participation who = participations.get(participation);
    form.known("done", journal.today());
    form.known("seen", journal.today());
    model.addAttribute("file", files.open(who, page.language(), journal.instant()));
    model.addAttribute("form", form);
    return "learning/learner";
  }

  @PostMapping("/hours")
  String note(
      @PathVariable UUID participation, Form form, Page page, Model model, RedirectAttributes redirect) {
    String purpose = form.required("purpose", "learning.staff.purpose.missing");
    @Nullable BigDecimal count = count(form);
    @Nullable LocalDate day = form.requiredDate("done", "learning.staff.day.missing");
    if (form.valid() && count != null && day != null) {
      switch (hours.note(participation, purpose, count, day, form.optional("words"))) {
        case NOTED -> {
          Notice.done("learning.staff.hours.done").after(redirect);
          return "redirect:/staff/learning/" + participation;
        }
        case IN_THE_FUTURE -> form.error("done", "learning.staff.hours.future");
        case IMPOSSIBLE -> form.error("hours", "learning.staff.hours.wrong");
      }
    }
    return show(participation, form, page, model);
  }

  private static @Nullable BigDecimal count(Form form) {
    String typed = form.value("hours").strip().replace(',', '.');
    if (typed.matches("\\d{1,4}(\\.\\d{1,2})?")) {
      return new BigDecimal(typed);
    }
    form.error("hours", "learning.staff.hours.wrong");
    return null;
  }

  @PostMapping("/competences")
  String see(
      @PathVariable UUID participation, Form form, Page page, Model model, RedirectAttributes redirect) {
    String competence = form.required("competence", "learning.staff.competence.missing");
    String reached = form.required("reached", "learning.staff.competence.reached.missing");
    String evidence = form.required("evidence", "learning.staff.competence.evidence.missing");
    @Nullable LocalDate day = form.requiredDate("seen", "learning.staff.day.missing");
    if (form.valid() && day != null) {
      if (competences.note(
          new Competences.Seen(participation, competence, reached.equals("yes"), evidence, day))) {
        Notice.done("learning.staff.competence.done").after(redirect);
        return "redirect:/staff/learning/" + participation;
      }
      form.error("seen", "learning.staff.hours.future");
    }
    return show(participation, form, page, model);
  }

  /** Enrols the person in a course of the catalogue. */
  @PostMapping("/enrolments")
  String enrol(
      @PathVariable UUID participation, Form form, Page page, Model model, RedirectAttributes redirect) {
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
    return show(participation, form, page, model);
  }
}
