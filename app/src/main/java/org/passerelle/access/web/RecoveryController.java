package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.passerelle.access.Allowed;
import org.passerelle.access.RecoveryCodes;
import org.passerelle.access.SignedIn;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** A new sheet of recovery codes, shown once. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER, Role.TRAINER, Role.FUNDER})
class RecoveryController {
  private final RecoveryCodes codes;

  RecoveryController(RecoveryCodes codes) {
    this.codes = codes;
  }

  @PostMapping(AccountController.PATH + "/recovery-codes")
  String print(Model model, HttpServletRequest request) {
    SignedIn signedIn = SignedIn.of(request).orElseThrow(NotAllowed::new);
    model.addAttribute("account", signedIn.account());
    model.addAttribute("codes", codes.print(signedIn.account()));
    return "access/recoveryCodes";
  }
}
