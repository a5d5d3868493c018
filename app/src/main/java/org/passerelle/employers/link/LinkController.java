package org.passerelle.employers.link;

import jakarta.servlet.http.HttpServletRequest;
import org.passerelle.access.Limits;
import org.passerelle.access.Open;
import org.passerelle.employers.CompanyInvitations;
import org.passerelle.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Sends a company's contact a new link, without saying whether the address is known. */
@Controller
@Open("whoever works at a company asks for a link here")
class LinkController {
  private final CompanyInvitations invitations;
  private final Limits limits;

  LinkController(CompanyInvitations invitations, Limits limits) {
    this.invitations = invitations;
    this.limits = limits;
  }

  @GetMapping("/n/{network}/employer")
  String ask(@PathVariable String network, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("network", network);
    model.addAttribute("sent", false);
    return "employers/link/ask";
  }

  @PostMapping("/n/{network}/employer")
  String send(@PathVariable String network, Form form, Model model, HttpServletRequest request) {
    limits.spend(Limits.Limit.SIGN_IN_FROM_ADDRESS, request);
    String email = form.required("email", "employers.link.email.missing");
    if (!form.valid()) {
      return ask(network, form, model);
    }
    invitations.sendAgain(email);
    ask(network, form, model);
    model.addAttribute("sent", true);
    return "employers/link/ask";
  }
}
