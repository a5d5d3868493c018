package org.passerelle.privacy.web;

import java.util.List;
import java.util.OptionalInt;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.privacy.Retention;
import org.passerelle.privacy.Retention.Due;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long records are kept, and whose would go: first to be looked at, then in force after a week. */
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping(RetentionController.PATH)
class RetentionController {
  static final String PATH = "/staff/settings/retention";
  private static final int LEAST = 6;
  private static final int MOST = 240;
  private final Retention retention;

  RetentionController(Retention retention) {
    this.retention = retention;
  }

  @GetMapping
  String show(Form form, Model model) {
    retention.rule().ifPresent(rule -> form.known("months", rule.months()));
    return page(form, model);
  }

  @PostMapping
  String set(Form form, Model model, RedirectAttributes redirect) {
    if (form.value("months").isEmpty()) {
      retention.set(null);
      Notice.done("privacy.staff.retention.off").after(redirect);
      return "redirect:" + PATH;
    }
    OptionalInt months = months(form);
    if (months.isEmpty()) {
      form.error("months", "privacy.staff.error.months", "least", LEAST, "most", MOST);
      return page(form, model);
    }
    retention.set(months.getAsInt());
    Notice.done("privacy.staff.retention.set", "days", (int) Retention.NOTICE.toDays()).after(redirect);
    return "redirect:" + PATH;
  }

  private static OptionalInt months(Form form) {
    return form.whole("months", LEAST, MOST);
  }

  private String page(Form form, Model model) {
    OptionalInt months = months(form);
    model.addAttribute("due", months.isPresent() ? retention.due(months.getAsInt()) : List.<Due>of());
    model.addAttribute("asked", months.isPresent());
    model.addAttribute("form", form);
    return "privacy/retention";
  }
}
