package org.passerelle.learning.web;

import java.util.Optional;
import org.passerelle.access.Open;
import org.passerelle.learning.Certificates;
import org.passerelle.learning.Certificates.Checked;
import org.passerelle.pages.Form;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Says whether a certificate is genuine, to whoever holds its code in hand. */
@Controller
@Open("an employer or school that was shown a certificate")
class CheckController {
  private final Certificates certificates;
  private final InScope inScope;

  CheckController(Certificates certificates, InScope inScope) {
    this.certificates = certificates;
    this.inScope = inScope;
  }

  @GetMapping("/n/{network}/certificates")
  String check(@PathVariable String network, Form form, Model model) {
    String code = form.value("code").strip();
    Optional<Checked> found =
        code.isEmpty()
            ? Optional.empty()
            : inScope.call(Scope.system(Scope.current().network()), () -> certificates.check(code));
    if (!code.isEmpty() && found.isEmpty()) {
      form.error("code", "learning.check.unknown");
    }
    model.addAttribute("path", "/n/" + network + "/certificates");
    model.addAttribute("found", found.orElse(null));
    model.addAttribute("form", form);
    return "learning/check";
  }
}
