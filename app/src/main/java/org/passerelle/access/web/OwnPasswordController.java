package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.passerelle.access.Account;
import org.passerelle.access.Allowed;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.access.Passwords;
import org.passerelle.access.Sessions;
import org.passerelle.access.SignedIn;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password; whoever is signed in elsewhere with the old one is signed out. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER, Role.TRAINER, Role.FUNDER})
@RequestMapping(AccountController.PATH + "/password")
class OwnPasswordController {
  private final Passwords passwords;
  private final Sessions sessions;
  private final Limits limits;

  OwnPasswordController(Passwords passwords, Sessions sessions, Limits limits) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.limits = limits;
  }

  @GetMapping
  String ask(Form form, Model model, HttpServletRequest request) {
    model.addAttribute("form", form);
    model.addAttribute("account", own(request).account());
    return "access/ownPassword";
  }

  @PostMapping
  String change(Form form, Model model, HttpServletRequest request, RedirectAttributes redirect) {
    SignedIn signedIn = own(request);
    Account account = signedIn.account();
    limits.spend(Limit.SIGN_IN_TO_ACCOUNT, "password " + account.id());
    String password = typed(form, "password");
    if (!passwords.fits(account, typed(form, "current"))) {
      form.error("current", "access.staff.error.current");
    }
    if (password.isEmpty()) {
      form.error("password", "access.staff.error.password");
    } else if (!form.values("again").contains(password)) {
      form.error("again", "access.staff.error.again");
    }
    if (form.valid()) {
      passwords.set(account, password).ifPresent(key -> form.error("password", key));
    }
    if (!form.valid()) {
      return ask(form, model, request);
    }
    sessions.endOthers(signedIn);
    Notice.done("access.staff.own-password.done").after(redirect);
    return "redirect:" + AccountController.PATH;
  }

  private static String typed(Form form, String name) {
    return form.values(name).stream().findFirst().orElse("");
  }

  private static SignedIn own(HttpServletRequest request) {
    return SignedIn.of(request).orElseThrow(NotAllowed::new);
  }
}
