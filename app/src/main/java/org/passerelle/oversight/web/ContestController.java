package org.passerelle.oversight.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.oversight.Contests;
import org.passerelle.oversight.DecisionFiles;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another look at a decision, by somebody who did not take it. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/oversight/contests")
class ContestController {
  private final Contests contests;
  private final DecisionFiles files;

  ContestController(Contests contests, DecisionFiles files) {
    this.contests = contests;
    this.files = files;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("contests", contests.all());
    return "oversight/contests";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Form form, Texts texts, Model model) {
    DecisionFiles.DecisionFile file = files.ofContest(id, texts);
    model.addAttribute("contest", file.contest());
    model.addAttribute("file", file);
    model.addAttribute("form", form);
    return "oversight/contest";
  }

  @PostMapping("/{id}")
  String answer(@PathVariable UUID id, Form form, Texts texts, Model model, RedirectAttributes redirect) {
    String changed = form.required("changed", "oversight.staff.contest.missing");
    String reason = form.required("reason", "oversight.staff.contest.reason.missing");
    if (!form.valid()) {
      return show(id, form, texts, model);
    }
    switch (contests.answer(id, changed.equals("yes"), reason)) {
      case ANSWERED -> Notice.done("oversight.staff.contest.done").after(redirect);
      case DECIDED_ONESELF -> Notice.trouble("oversight.staff.contest.yourself").after(redirect);
      case TOO_LATE -> Notice.trouble("oversight.staff.contest.too-late").after(redirect);
    }
    return "redirect:/staff/oversight/contests/" + id;
  }
}
