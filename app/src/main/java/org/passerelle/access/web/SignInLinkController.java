package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.access.Open;
import org.passerelle.access.SignInLinks;
import org.passerelle.pages.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A link by mail. Mail programs follow links by themselves, so the page behind it acts on its button alone. */
@Controller
@Open("people come here to sign in")
class SignInLinkController {
  private final SignInLinks links;
  private final Arrival arrival;
  private final Limits limits;

  SignInLinkController(SignInLinks links, Arrival arrival, Limits limits) {
    this.links = links;
    this.arrival = arrival;
    this.limits = limits;
  }

  @PostMapping("/sign-in/link")
  String send(Form form, Model model, HttpServletRequest request) {
    String email = form.required("email", "access.error.email");
    if (form.valid() && !email.matches("\\S+@\\S+\\.\\S+")) {
      form.error("email", "access.error.email");
    }
    if (!form.valid()) {
      model.addAttribute("form", form);
      return SignInController.PAGE;
    }
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, request);
    limits.spend(Limit.MESSAGES_TO_ACCOUNT, email.toLowerCase(Locale.ROOT));
    links.send(email);
    model.addAttribute("email", email);
    model.addAttribute("minutes", (int) SignInLinks.LIFE.toMinutes());
    return "pages/signInSent";
  }

  @GetMapping("/sign-in/confirm")
  String confirm(@RequestParam String token, Model model) {
    if (!links.works(token)) {
      throw new ResponseStatusException(HttpStatus.GONE);
    }
    model.addAttribute("token", token);
    return "pages/signInConfirm";
  }

  @PostMapping("/sign-in/confirm")
  String enter(@RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, request);
    Optional<Account> account = links.redeem(token);
    return account
        .map(found -> "redirect:" + arrival.of(found, false, "link", request, response))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
  }
}
