package org.passerelle.learning.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Certificate;
import org.passerelle.learning.Certificates;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One certificate as staff sees it, and taking it back. */
@Controller
@RequestMapping("/staff/certificates/{id}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class WithdrawalController {
  private final Certificates certificates;
  private final Accounts accounts;

  WithdrawalController(Certificates certificates, Accounts accounts) {
    this.certificates = certificates;
    this.accounts = accounts;
  }

  @GetMapping
  String show(@PathVariable UUID id, Form form, Model model) {
    Certificate certificate = certificates.get(id);
    model.addAttribute("certificate", certificate);
    model.addAttribute("by", takenBackBy(certificate));
    model.addAttribute("mayWithdraw", Scope.current().has(Role.MANAGER) || Scope.current().has(Role.ADMINISTRATOR));
    model.addAttribute("form", form);
    return "learning/certificate";
  }

  private @Nullable String takenBackBy(Certificate certificate) {
    Certificate.Withdrawal withdrawal = certificate.withdrawal();
    return withdrawal == null || withdrawal.by() == null
        ? null
        : accounts.find(withdrawal.by()).map(Account::displayName).orElse(null);
  }

  @PostMapping("/withdrawal")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String withdraw(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    String reason = form.required("reason", "learning.staff.withdrawal.missing");
    if (!form.valid()) {
      return show(id, form, model);
    }
    (certificates.withdraw(id, reason)
            ? Notice.done("learning.staff.withdrawal.done")
            : Notice.information("learning.staff.withdrawal.before"))
        .after(redirect);
    return "redirect:/staff/certificates/" + id;
  }
}
