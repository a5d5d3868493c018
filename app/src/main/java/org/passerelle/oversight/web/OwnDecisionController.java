package org.passerelle.oversight.web;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.oversight.OwnDecisions;
import org.passerelle.oversight.OwnDecisions.Standpoint;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why it was decided about somebody, and by whom: behind the link of our letter, or signed in. */
@Controller
class OwnDecisionController {
  private final OwnDecisions own;

  OwnDecisionController(OwnDecisions own) {
    this.own = own;
  }

  @Allowed(Role.PARTICIPANT)
  @GetMapping("/me/decisions")
  String list(Texts texts, Model model) {
    model.addAttribute("decisions", own.all(texts));
    return "oversight/ownDecisions";
  }

  @Allowed(Role.PARTICIPANT)
  @GetMapping("/me/decisions/{id}")
  String show(@PathVariable UUID id, Form form, Texts texts, Model model) {
    return show(own.ofOneself(id), "/me/decisions/" + id, form, texts, model);
  }

  @Allowed(Role.PARTICIPANT)
  @PostMapping("/me/decisions/{id}")
  String contest(@PathVariable UUID id, Form form, Texts texts, Model model, RedirectAttributes redirect) {
    return contest(own.ofOneself(id), "/me/decisions/" + id, form, texts, model, redirect);
  }

  @Open("the signature of the link proves who the person concerned is")
  @GetMapping("/l/decision/{token}")
  String showByLink(@PathVariable String token, Form form, Texts texts, Model model) {
    return show(bearer(token), "/l/decision/" + token, form, texts, model);
  }

  @Open("the signature of the link proves who the person concerned is")
  @PostMapping("/l/decision/{token}")
  String contestByLink(@PathVariable String token, Form form, Texts texts, Model model, RedirectAttributes redirect) {
    return contest(bearer(token), "/l/decision/" + token, form, texts, model, redirect);
  }

  private Standpoint bearer(String token) {
    Optional<Standpoint> bearer = own.ofLink(token);
    return bearer.orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
  }

  private String show(Standpoint standpoint, String path, Form form, Texts texts, Model model) {
    model.addAttribute("shown", own.show(standpoint, texts));
    model.addAttribute("path", path);
    model.addAttribute("form", form);
    return "oversight/ownDecision";
  }

  private String contest(
      Standpoint standpoint, String path, Form form, Texts texts, Model model, RedirectAttributes redirect) {
    String words = form.required("words", "oversight.own.contest.missing");
    if (!form.valid()) {
      return show(standpoint, path, form, texts, model);
    }
    switch (own.contest(standpoint, words)) {
      case ASKED -> Notice.done("oversight.own.contest.done").after(redirect);
      case ASKED_BEFORE -> Notice.information("oversight.own.contest.before").after(redirect);
      case NOTHING_DECIDED -> Notice.information("oversight.own.contest.nothing").after(redirect);
    }
    return "redirect:" + path;
  }
}
