package org.passerelle.access.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.ApiTokens;
import org.passerelle.access.Networks;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens for programs that call the API. */
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping(TokensController.PATH)
class TokensController {
  static final String PATH = "/staff/settings/tokens";
  static final List<Role> ROLES = List.of(Role.ADVISER, Role.MANAGER, Role.FUNDER);

  private final ApiTokens tokens;
  private final Networks networks;

  TokensController(ApiTokens tokens, Networks networks) {
    this.tokens = tokens;
    this.networks = networks;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String list(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("tokens", tokens.all());
    model.addAttribute("organisations", networks.organisations());
    model.addAttribute("roles", ROLES);
    return "access/tokens";
  }

  /** The new token stands on the answer itself, once. */
  @PostMapping
  @Transactional
  public String issue(Form form, Model model) {
    String name = form.required("name", "access.staff.error.name");
    Optional<UUID> organisation =
        networks.organisations().stream()
            .map(one -> one.id())
            .filter(id -> id.toString().equals(form.value("organisation")))
            .findFirst();
    if (organisation.isEmpty()) {
      form.error("organisation", "access.staff.error.organisation");
    }
    Optional<Role> role = ROLES.stream().filter(one -> form.holds("role", one.name())).findFirst();
    if (role.isEmpty()) {
      form.error("role", "access.staff.error.role");
    }
    if (!form.valid() || organisation.isEmpty() || role.isEmpty()) {
      return list(form, model);
    }
    model.addAttribute("issued", tokens.issue(organisation.get(), name, role.get()));
    return list(Form.empty(), model);
  }

  @PostMapping("/{id}/revocation")
  String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
    tokens.revoke(id);
    Notice.done("access.staff.tokens.revoked").after(redirect);
    return "redirect:" + PATH;
  }
}
