package org.passerelle.oversight.web;

import org.passerelle.access.Allowed;
import org.passerelle.oversight.Monitoring;
import org.passerelle.pages.Form;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How people deal with what a step suggests, and whether it treats groups alike. */
@Controller
@Allowed({Role.MANAGER, Role.ADMINISTRATOR})
class FiguresController {
  private static final int A_YEAR = 365;
  private static final int MOST_DAYS = 3650;

  private final Monitoring monitoring;

  FiguresController(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @GetMapping("/staff/oversight/steps/{step}/figures")
  String show(@PathVariable String step, Form form, Texts texts, Model model) {
    form.known("days", A_YEAR);
    int days = form.whole("days", 1, MOST_DAYS).orElse(A_YEAR);
    model.addAttribute("key", step);
    model.addAttribute("figures", monitoring.of(step, days, texts));
    model.addAttribute("form", form);
    return "oversight/figures";
  }
}
