package org.passerelle.staffing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.Caseloads;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands everybody whom a leaving adviser looks after to another, in one step. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER})
@RequestMapping(HandoverController.PATH)
class HandoverController {
  static final String PATH = "/staff/handover";

  private final Accounts accounts;
  private final Caseloads caseloads;

  HandoverController(Accounts accounts, Caseloads caseloads) {
    this.accounts = accounts;
    this.caseloads = caseloads;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String ask(Form form, Model model) {
    List<Account> advisers = accounts.staff(Role.ADVISER);
    Map<UUID, Integer> known = caseloads.sizes();
    Map<UUID, Integer> sizes = new LinkedHashMap<>();
    advisers.forEach(adviser -> sizes.put(adviser.id(), known.getOrDefault(adviser.id(), 0)));
    model.addAttribute("form", form);
    model.addAttribute("advisers", advisers);
    model.addAttribute("sizes", sizes);
    return "staffing/handover";
  }

  @PostMapping
  @Transactional
  public String handOver(Form form, Model model, RedirectAttributes redirect) {
    Optional<Account> from = chosen(form, "from");
    Optional<Account> to = chosen(form, "to");
    String reason = form.required("reason", "staffing.staff.error.reason");
    if (from.isPresent() && to.isPresent() && from.get().id().equals(to.get().id())) {
      form.error("to", "staffing.staff.error.same");
    }
    if (!form.valid() || from.isEmpty() || to.isEmpty()) {
      return ask(form, model);
    }
    int people = caseloads.handOver(from.get().id(), to.get().id(), reason);
    Notice.done("staffing.staff.handover.done", "count", people, "name", to.get().displayName()).after(redirect);
    return "redirect:" + PATH;
  }

  private Optional<Account> chosen(Form form, String name) {
    Optional<Account> adviser =
        accounts.staff(Role.ADVISER).stream().filter(one -> form.holds(name, one.id().toString())).findFirst();
    if (adviser.isEmpty()) {
      form.error(name, "staffing.staff.error.adviser");
    }
    return adviser;
  }
}
