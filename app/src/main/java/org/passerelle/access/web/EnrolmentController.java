package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.Authenticators;
import org.passerelle.access.Authenticators.Offer;
import org.passerelle.access.Networks;
import org.passerelle.access.Open;
import org.passerelle.access.QrCode;
import org.passerelle.access.SecondFactors;
import org.passerelle.access.SignedIn;
import org.passerelle.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Adds an authenticator app or a passkey: the first one right after the password, others from one's account page. */
@Controller
@Open("asks for the password's session itself")
class EnrolmentController {
  static final String PATH = "/sign-in/staff/second-factor";

  private final Authenticators authenticators;
  private final SecondFactors factors;
  private final Networks networks;
  private final Arrival arrival;

  EnrolmentController(Authenticators authenticators, SecondFactors factors, Networks networks, Arrival arrival) {
    this.authenticators = authenticators;
    this.factors = factors;
    this.networks = networks;
    this.arrival = arrival;
  }

  @GetMapping(PATH)
  String offer(Form form, Model model, HttpServletRequest request) {
    Optional<Account> account = enrolling(request);
    return account.isEmpty() ? "redirect:/sign-in/staff" : page(form, model, account.get());
  }

  @PostMapping(PATH)
  String take(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    Optional<Account> account = enrolling(request);
    if (account.isEmpty()) {
      return "redirect:/sign-in/staff";
    }
    String code = form.required("totp", "access.staff.error.totp");
    if (form.valid() && authenticators.enrol(account.get(), form.value("offer"), code)) {
      return "redirect:" + arrival.of(account.get(), true, "totp", request, response);
    }
    form.error("totp", "access.staff.error.totp-wrong");
    return page(form, model, account.get());
  }

  private Optional<Account> enrolling(HttpServletRequest request) {
    return SignedIn.of(request).filter(factors::mayBeAddedBy).map(SignedIn::account);
  }

  private String page(Form form, Model model, Account account) {
    Offer offer = authenticators.again(account, networks.withId(account.network()).name(), form.value("offer"));
    model.addAttribute("form", form);
    model.addAttribute("offer", offer);
    model.addAttribute("square", QrCode.of(offer.uri()));
    return "access/secondFactor";
  }
}
