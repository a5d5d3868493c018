package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.Authenticators;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.access.Open;
import org.passerelle.access.RecoveryCodes;
import org.passerelle.access.SecondFactors;
import org.passerelle.access.SecurityLog;
import org.passerelle.access.SignedIn;
import org.passerelle.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The second factor of staff whose password was right. */
@Controller
@Open("asks for the password's session itself")
class SecondFactorController {
  static final String PATH = "/sign-in/staff/code";

  private final Authenticators authenticators;
  private final SecondFactors factors;
  private final Arrival arrival;
  private final RecoveryCodes recovery;
  private final Limits limits;

  SecondFactorController(
      Authenticators authenticators, SecondFactors factors, Arrival arrival, RecoveryCodes recovery, Limits limits) {
    this.authenticators = authenticators;
    this.factors = factors;
    this.arrival = arrival;
    this.recovery = recovery;
    this.limits = limits;
  }

  @GetMapping(PATH)
  String ask(Form form, Model model, HttpServletRequest request) {
    Optional<Account> waiting = waiting(request);
    if (waiting.isEmpty()) {
      return "redirect:/sign-in/staff";
    }
    return factors.exist(waiting.get()) ? page(form, model, waiting.get()) : "redirect:" + EnrolmentController.PATH;
  }

  @PostMapping(PATH)
  String enter(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    Optional<Account> waiting = waiting(request);
    if (waiting.isEmpty()) {
      return "redirect:/sign-in/staff";
    }
    String code = form.required("totp", "access.staff.error.totp");
    if (form.valid()) {
      limits.spend(Limit.SIGN_IN_TO_ACCOUNT, "totp " + waiting.get().id());
      if (authenticators.check(waiting.get(), code)) {
        return "redirect:" + arrival.of(waiting.get(), true, "totp", request, response);
      }
      if (recovery.take(waiting.get(), code)) {
        return "redirect:" + arrival.of(waiting.get(), true, "recovery", request, response);
      }
      SecurityLog.failed("totp", request);
      form.error("totp", "access.staff.error.totp-wrong");
    }
    return page(form, model, waiting.get());
  }

  /** Who has shown a password and no second factor yet. */
  private static Optional<Account> waiting(HttpServletRequest request) {
    return SignedIn.of(request).filter(signedIn -> !signedIn.isComplete()).map(SignedIn::account);
  }

  private String page(Form form, Model model, Account account) {
    model.addAttribute("form", form);
    model.addAttribute("codes", authenticators.isEnrolled(account) || recovery.left(account) > 0);
    return "pages/signInTotp";
  }
}
