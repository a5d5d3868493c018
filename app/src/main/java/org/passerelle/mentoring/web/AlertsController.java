package org.passerelle.mentoring.web;

import org.passerelle.access.Allowed;
import org.passerelle.mentoring.AlertList;
import org.passerelle.pages.Form;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What calls, oldest first. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class AlertsController {
  private final AlertList list;

  AlertsController(AlertList list) {
    this.list = list;
  }

  @GetMapping("/staff/alerts")
  String show(Form form, Model model) {
    boolean adviser = Scope.current().has(Role.ADVISER);
    form.known("whose", adviser ? "mine" : "all");
    boolean mine = form.value("whose").equals("mine");
    boolean resting = form.holds("resting", "yes");
    model.addAttribute("form", form);
    model.addAttribute("alerts", list.open(mine ? Scope.current().requireAccount() : null, resting));
    model.addAttribute("mine", mine);
    return "mentoring/alerts";
  }
}
