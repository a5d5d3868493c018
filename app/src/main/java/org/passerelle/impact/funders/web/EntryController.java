package org.passerelle.impact.funders.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.impact.funders.Answer;
import org.passerelle.impact.funders.Entries;
import org.passerelle.impact.funders.Entries.Known;
import org.passerelle.impact.funders.Entry;
import org.passerelle.impact.funders.Fact;
import org.passerelle.impact.funders.Status;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One participant's situation on the first day. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class EntryController {
  private final Entries entries;

  EntryController(Entries entries) {
    this.entries = entries;
  }

  @GetMapping("/staff/impact/{programme}/funders/{participation}")
  String ask(@PathVariable String programme, @PathVariable UUID participation, Form form, Model model) {
    Known known = entries.known(participation);
    form.known("isced", known.isced() == null ? "unknown" : known.isced());
    model.addAttribute("form", form);
    model.addAttribute("programme", programme);
    model.addAttribute("participation", participation);
    model.addAttribute("known", known);
    return "impact/funderEntry";
  }

  @PostMapping("/staff/impact/{programme}/funders/{participation}")
  String freeze(
      @PathVariable String programme, @PathVariable UUID participation, Form form, Model model,
      RedirectAttributes redirect) {
    var status = form.oneOf(Status.class, "status", "impact.staff.funders.status.missing");
    Map<Fact, Answer> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      form.oneOf(Answer.class, fact.name(), "impact.staff.funders.fact.missing")
          .ifPresent(answer -> facts.put(fact, answer));
    }
    if (!form.valid()) {
      return ask(programme, participation, form, model);
    }
    Known known = entries.known(participation);
    Integer isced = form.value("isced").matches("[0-8]") ? Integer.valueOf(form.value("isced")) : null;
    boolean noted =
        entries.freeze(
            participation, new Entry(status.orElseThrow(), known.gender(), known.age(), isced, facts));
    if (form.holds("searching", "yes") || form.holds("searching", "no")) {
      entries.left(participation, form.holds("searching", "yes"));
    }
    Notice notice =
        noted ? Notice.done("impact.staff.funders.frozen") : Notice.trouble("impact.staff.funders.before");
    notice.after(redirect);
    return "redirect:/staff/impact/" + programme + "/funders";
  }
}
