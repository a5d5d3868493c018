package org.passerelle.impact.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.impact.FollowUpAnswers;
import org.passerelle.impact.FollowUpList;
import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Follow-ups that staff ask by phone: who waits, what they say, and that somebody could not be reached. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class FollowUpController {
  private final FollowUpList list;
  private final FollowUpAnswers answers;
  private final Journal journal;

  FollowUpController(FollowUpList list, FollowUpAnswers answers, Journal journal) {
    this.list = list;
    this.answers = answers;
    this.journal = journal;
  }

  @GetMapping("/staff/follow-ups")
  String waiting(Model model) {
    model.addAttribute("waiting", list.waiting());
    return "impact/followUps";
  }

  @GetMapping("/staff/follow-ups/{id}")
  String ask(@PathVariable UUID id, Form form, Page page, Model model) {
    return shown(FollowUpForm.of(answers.get(id), answers, page), form, model);
  }

  @PostMapping("/staff/follow-ups/{id}")
  String note(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    FollowUp followUp = answers.get(id);
    if (form.holds("reached", "no")) {
      return noted(answers.notReached(followUp, "phone"), redirect);
    }
    FollowUpForm asked = FollowUpForm.of(followUp, answers, page);
    var given = asked.read(form, answers, journal.today());
    return given.isEmpty()
        ? shown(asked, form, model)
        : noted(answers.reached(followUp, given.get().now(), given.get().answers(), "phone"), redirect);
  }

  private static String noted(boolean first, RedirectAttributes redirect) {
    (first ? Notice.done("impact.staff.follow-up.done") : Notice.trouble("impact.staff.follow-up.before"))
        .after(redirect);
    return "redirect:/staff/follow-ups";
  }

  private static String shown(FollowUpForm asked, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("asked", asked);
    return "impact/followUpByPhone";
  }
}
