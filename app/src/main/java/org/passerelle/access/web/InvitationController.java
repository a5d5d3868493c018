package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.FirstAdministrator;
import org.passerelle.access.Invitations;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.access.Open;
import org.passerelle.access.Passwords;
import org.passerelle.pages.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where invited staff choose a password; the first administrator also says who they are. */
@Controller
@Open("whoever holds an invitation")
class InvitationController {
  private final Invitations invitations;
  private final FirstAdministrator administrator;
  private final Passwords passwords;
  private final Arrival arrival;
  private final Limits limits;

  InvitationController(
      Invitations invitations, FirstAdministrator administrator, Passwords passwords, Arrival arrival, Limits limits) {
    this.invitations = invitations;
    this.administrator = administrator;
    this.passwords = passwords;
    this.arrival = arrival;
    this.limits = limits;
  }

  @GetMapping("/invitation")
  String show(@RequestParam String token, Form form, Model model) {
    return page(invited(token), token, form, model);
  }

  @PostMapping("/invitation")
  String accept(
      @RequestParam String token, Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, request);
    Account account = invited(token);
    String password = form.values("password").stream().findFirst().orElse("");
    if (password.isEmpty()) {
      form.error("password", "access.staff.error.password");
    } else if (!form.values("again").contains(password)) {
      form.error("again", "access.staff.error.again");
    }
    if (account.email() == null) {
      introduce(account, form);
    }
    if (form.valid()) {
      passwords.set(invited(token), password).ifPresent(key -> form.error("password", key));
    }
    if (!form.valid()) {
      return page(account, token, form, model);
    }
    return invitations
        .redeem(token)
        .map(found -> "redirect:" + arrival.of(found, false, "password", request, response))
        .orElseThrow(InvitationController::gone);
  }

  private void introduce(Account account, Form form) {
    String name = form.required("name", "access.staff.error.name");
    String email = form.required("email", "access.error.email");
    if (!email.isEmpty() && !email.matches("\\S+@\\S+\\.\\S+")) {
      form.error("email", "access.error.email");
    }
    if (form.valid() && !administrator.introduce(account, name, email)) {
      form.error("email", "access.staff.error.taken");
    }
  }

  private Account invited(String token) {
    Optional<Account> account = invitations.find(token);
    return account.orElseThrow(InvitationController::gone);
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.GONE);
  }

  private static String page(Account account, String token, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("token", token);
    model.addAttribute("account", account);
    return "access/invitation";
  }
}
