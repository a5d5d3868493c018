package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.access.Open;
import org.passerelle.access.PrintedCodes;
import org.passerelle.access.SecurityLog;
import org.passerelle.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** A code on paper. */
@Controller
@Open("people come here to sign in")
class SignInCodeController {
  private final PrintedCodes codes;
  private final Arrival arrival;
  private final Limits limits;

  SignInCodeController(PrintedCodes codes, Arrival arrival, Limits limits) {
    this.codes = codes;
    this.arrival = arrival;
    this.limits = limits;
  }

  @PostMapping("/sign-in/code")
  String enter(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    String typed = form.required("code", "access.error.code");
    if (form.valid()) {
      limits.spend(Limit.SIGN_IN_FROM_ADDRESS, request);
      limits.spend(Limit.CODES_IN_ALL, "");
      Optional<Account> account = codes.redeem(typed);
      if (account.isPresent()) {
        return "redirect:" + arrival.of(account.get(), false, "code", request, response);
      }
      SecurityLog.failed("code", request);
      form.error("code", "access.error.code-unknown");
    }
    model.addAttribute("form", form);
    return SignInController.PAGE;
  }
}
