package org.passerelle.mentoring.web;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.Concerns;
import org.passerelle.mentoring.Standpoint;
import org.passerelle.mentoring.web.Doors.Visitor;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody tells what worries them, to one person of their choice. */
@Controller
@Allowed(Role.PARTICIPANT)
class ConcernController {
  private static final int LONGEST = 5_000;

  private final Doors doors;
  private final Concerns concerns;

  ConcernController(Doors doors, Concerns concerns) {
    this.doors = doors;
    this.concerns = concerns;
  }

  @GetMapping("/me/duo/{duo}/concern")
  String ask(@PathVariable UUID duo, Form form, Model model) {
    return show(doors.signedIn(duo, "concern"), form, model);
  }

  @PostMapping("/me/duo/{duo}/concern")
  String tell(@PathVariable UUID duo, Form form, Model model) {
    Visitor visitor = doors.signedIn(duo, "concern");
    List<Account> confidants = confidants(visitor);
    UUID toldTo =
        confidants.stream().map(Account::id).filter(id -> form.holds("to", id.toString())).findFirst().orElse(null);
    if (toldTo == null && !confidants.isEmpty()) {
      form.error("to", "mentoring.concern.to.missing");
    }
    String words = form.required("words", "mentoring.concern.words.missing");
    if (words.length() > LONGEST) {
      form.error("words", "programmes.answer.too-long", "most", LONGEST);
    }
    if (!form.valid()) {
      return show(visitor, form, model);
    }
    Standpoint oneself = visitor.standpoint();
    doors.act(visitor, () -> concerns.tell(duo, oneself.side(), toldTo, words));
    return "redirect:/me/duo/" + duo + "/concern/told";
  }

  @GetMapping("/me/duo/{duo}/concern/told")
  String told(@PathVariable UUID duo) {
    doors.signedIn(duo, "concern");
    return "mentoring/concernTold";
  }

  private String show(Visitor visitor, Form form, Model model) {
    List<Account> confidants = confidants(visitor);
    if (confidants.size() == 1) {
      form.known("to", confidants.getFirst().id());
    }
    model.addAttribute("form", form);
    model.addAttribute("profile", doors.profile(visitor));
    model.addAttribute("side", visitor.standpoint().side());
    model.addAttribute(
        "confidants", confidants.stream().map(one -> Choice.of(one.id().toString(), one.displayName())).toList());
    model.addAttribute("action", visitor.path());
    return "mentoring/concern";
  }

  private List<Account> confidants(Visitor visitor) {
    return doors.act(visitor, () -> concerns.confidants(visitor.standpoint().duo()));
  }
}
