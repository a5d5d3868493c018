package org.passerelle.access.web;

import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.access.StaffAccounts;
import org.passerelle.access.StaffAccounts.Outcome;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member of the staff: roles, a new sign-in, the end of the account. */
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping(StaffListController.PATH + "/{id}")
class StaffMemberController {
  private final StaffAccounts staff;
  private final Accounts accounts;

  StaffMemberController(StaffAccounts staff, Accounts accounts) {
    this.staff = staff;
    this.accounts = accounts;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String show(@PathVariable UUID id, Form form, Model model) {
    Account account = accounts.find(id).filter(Account::isStaff).orElseThrow(() -> new NotFound("account"));
    form.known("roles", account.roles());
    model.addAttribute("form", form);
    model.addAttribute("account", account);
    return "access/staffMember";
  }

  @PostMapping("/roles")
  String setRoles(@PathVariable UUID id, Form form, RedirectAttributes redirect) {
    Outcome outcome = staff.setRoles(id, StaffRoles.chosen(form));
    return told(outcome, "access.staff.people.roles-set", id, redirect);
  }

  @PostMapping("/reset")
  String reset(@PathVariable UUID id, RedirectAttributes redirect) {
    return told(staff.resetSignIn(id), "access.staff.people.reset", id, redirect);
  }

  @PostMapping("/closing")
  String close(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    String reason = form.required("reason", "access.staff.error.reason");
    if (!form.valid()) {
      return show(id, form, model);
    }
    Outcome outcome = staff.close(id, reason);
    told(outcome, "access.staff.people.closed", id, redirect);
    return "redirect:" + StaffListController.PATH + (outcome == Outcome.DONE ? "" : "/" + id);
  }

  private static String told(Outcome outcome, String doneKey, UUID id, RedirectAttributes redirect) {
    Notice notice =
        switch (outcome) {
          case DONE -> Notice.done(doneKey);
          case LAST_ADMINISTRATOR -> Notice.trouble("access.staff.error.last-administrator");
          case NO_ROLE -> Notice.trouble("access.staff.error.role");
          case ADDRESS_TAKEN -> Notice.trouble("access.staff.error.taken");
        };
    notice.after(redirect);
    return "redirect:" + StaffListController.PATH + "/" + id;
  }
}
