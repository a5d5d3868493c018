package org.passerelle.access.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.access.Organisation;
import org.passerelle.access.StaffAccounts;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff, and an invitation for one more. */
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping(StaffListController.PATH)
class StaffListController {
  static final String PATH = "/staff/settings/people";

  private final StaffAccounts staff;
  private final Accounts accounts;
  private final Networks networks;

  StaffListController(StaffAccounts staff, Accounts accounts, Networks networks) {
    this.staff = staff;
    this.accounts = accounts;
    this.networks = networks;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String list(Form form, Model model) {
    return page(form, model);
  }

  @PostMapping
  @Transactional
  public String invite(Form form, Model model, RedirectAttributes redirect) {
    String name = form.required("name", "access.staff.error.name");
    String email = form.required("email", "access.error.email");
    if (!email.isEmpty() && !email.matches("\\S+@\\S+\\.\\S+")) {
      form.error("email", "access.error.email");
    }
    String organisation = form.required("organisation", "access.staff.error.organisation");
    Set<Role> roles = StaffRoles.chosen(form);
    if (form.valid() && knows(organisation)) {
      switch (staff.invite(UUID.fromString(organisation), name, email, form.value("language"), roles)) {
        case ADDRESS_TAKEN -> form.error("email", "access.staff.error.taken");
        case NO_ROLE, LAST_ADMINISTRATOR -> form.error("roles", "access.staff.error.role");
        case DONE -> {
          Notice.done("access.staff.people.invited", "name", name).after(redirect);
          return "redirect:" + PATH;
        }
      }
    }
    return page(form, model);
  }

  private boolean knows(String organisation) {
    return networks.organisations().stream().anyMatch(one -> one.id().toString().equals(organisation));
  }

  private String page(Form form, Model model) {
    List<Organisation> organisations = networks.organisations();
    model.addAttribute("form", form);
    model.addAttribute("staff", accounts.staff(null));
    model.addAttribute("organisations", organisations);
    return "access/staffList";
  }
}
