package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Allowed;
import org.passerelle.access.Arrival;
import org.passerelle.access.Authenticators;
import org.passerelle.access.Passkeys;
import org.passerelle.access.RecoveryCodes;
import org.passerelle.access.Sessions;
import org.passerelle.access.SignedIn;
import org.passerelle.pages.Notice;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: how one signs in, and the way out on all devices. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER, Role.TRAINER, Role.FUNDER, Role.PARTICIPANT})
class AccountController {
  static final String PATH = "/account";

  private final Authenticators authenticators;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final RecoveryCodes recovery;
  private final Arrival arrival;

  AccountController(
      Authenticators authenticators, Passkeys passkeys, Sessions sessions, RecoveryCodes recovery, Arrival arrival) {
    this.authenticators = authenticators;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.recovery = recovery;
    this.arrival = arrival;
  }

  @GetMapping(PATH)
  String show(Model model, HttpServletRequest request) {
    Account account = own(request);
    model.addAttribute("account", account);
    model.addAttribute("sessions", sessions.of(account));
    model.addAttribute("here", SignedIn.of(request).orElseThrow().session());
    if (!account.isStaff()) {
      return "access/ownAccount";
    }
    model.addAttribute("codes", authenticators.isEnrolled(account));
    model.addAttribute("passkeys", passkeys.of(account));
    model.addAttribute("recovery", recovery.left(account));
    return "access/ownStaffAccount";
  }

  @PostMapping(PATH + "/passkeys/{passkey}/removal")
  String remove(@PathVariable UUID passkey, HttpServletRequest request, RedirectAttributes redirect) {
    Account account = own(request);
    boolean last = !authenticators.isEnrolled(account) && passkeys.of(account).size() < 2;
    if (last) {
      Notice.trouble("access.staff.passkey.last").after(redirect);
    } else {
      passkeys.remove(account, passkey);
      Notice.done("access.staff.passkey.removed").after(redirect);
    }
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/sessions/{session}/ending")
  String end(@PathVariable UUID session, HttpServletRequest request, RedirectAttributes redirect) {
    sessions.end(own(request), session);
    Notice.done("access.session.ended").after(redirect);
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/sign-out-everywhere")
  String leaveEverywhere(HttpServletRequest request, HttpServletResponse response) {
    Account account = own(request);
    sessions.endAll(account.network(), account.id());
    arrival.leave(request, response);
    return "redirect:/";
  }

  private static Account own(HttpServletRequest request) {
    return SignedIn.of(request).map(SignedIn::account).orElseThrow(NotAllowed::new);
  }
}
