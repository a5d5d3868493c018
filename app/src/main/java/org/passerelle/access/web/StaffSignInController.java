package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.access.Networks;
import org.passerelle.access.Open;
import org.passerelle.access.Passwords;
import org.passerelle.access.SecurityLog;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The password of staff; a second factor follows. */
@Controller
@Open("staff come here to sign in")
class StaffSignInController {
  private static final String PAGE = "pages/signInStaff";

  private final Passwords passwords;
  private final Networks networks;
  private final Arrival arrival;
  private final Limits limits;

  StaffSignInController(Passwords passwords, Networks networks, Arrival arrival, Limits limits) {
    this.passwords = passwords;
    this.networks = networks;
    this.arrival = arrival;
    this.limits = limits;
  }

  @GetMapping("/sign-in/staff")
  String ask(Form form, Model model) {
    return page(form, model);
  }

  @PostMapping("/sign-in/staff")
  String enter(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    String email = form.required("email", "access.error.email");
    form.required("password", "access.staff.error.password");
    if (!form.valid()) {
      return page(form, model);
    }
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, request);
    limits.spend(Limit.SIGN_IN_TO_ACCOUNT, email.toLowerCase(Locale.ROOT));
    List<Account> accounts = passwords.check(email, form.values("password").getFirst());
    List<Account> chosen =
        accounts.stream()
            .filter(account -> accounts.size() == 1 || account.network().toString().equals(form.value("network")))
            .toList();
    if (chosen.size() == 1) {
      return "redirect:" + arrival.of(chosen.getFirst(), false, "password", request, response);
    }
    if (accounts.isEmpty()) {
      SecurityLog.failed("password", request);
      form.error("email", "access.staff.error.unknown");
    } else {
      form.error("network", "access.staff.error.network");
      model.addAttribute("networks", accounts.stream().map(this::choice).toList());
    }
    return page(form, model);
  }

  private Choice choice(Account account) {
    return Choice.of(account.network().toString(), networks.withId(account.network()).name());
  }

  private static String page(Form form, Model model) {
    model.addAttribute("form", form);
    return PAGE;
  }
}
