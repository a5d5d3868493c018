package org.passerelle.access.web;

import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
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

@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping(OrganisationsController.PATH)
class OrganisationsController {
  static final String PATH = "/staff/settings/organisations";
  private final Networks networks;

  OrganisationsController(Networks networks) {
    this.networks = networks;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String list(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("organisations", networks.organisations());
    return "access/organisations";
  }

  @PostMapping
  @Transactional
  public String add(Form form, Model model, RedirectAttributes redirect) {
    String name = form.required("name", "access.staff.error.name");
    if (!form.valid()) {
      return list(form, model);
    }
    networks.addOrganisation(name, form.optional("place"));
    Notice.done("access.staff.organisations.added", "name", name).after(redirect);
    return "redirect:" + PATH;
  }
}
