package org.passerelle.learning.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Competences;
import org.passerelle.learning.Hours;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody has reached, as staff see it: certificates, hours, tests, competences with their evidence. */
@Controller
@RequestMapping("/staff/learning/{participation}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class LearnerProgressController {
  private final LearnerFiles files;
  private final Hours hours;
  private final Competences competences;
  private final Journal journal;

  LearnerProgressController(LearnerFiles files, Hours hours, Competences competences, Journal journal) {
    this.files = files;
    this.hours = hours;
    this.competences = competences;
    this.journal = journal;
  }

  @GetMapping("/progress")
  String show(@PathVariable UUID participation, Form form, Page page, Model model) {
    form.known("done", journal.today());
    form.known("seen", journal.today());
    model.addAttribute("file", files.progress(participation, page.language()));
    model.addAttribute("form", form);
    return "learning/progress";
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
          return "redirect:/staff/learning/" + participation + "/progress";
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
        return "redirect:/staff/learning/" + participation + "/progress";
      }
      form.error("seen", "learning.staff.hours.future");
    }
    return show(participation, form, page, model);
  }
}
