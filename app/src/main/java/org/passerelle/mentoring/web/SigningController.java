package org.passerelle.mentoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.mentoring.Agreements;
import org.passerelle.mentoring.Agreements.Agreement;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.Side;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.mentoring.web.Doors.Visitor;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One side reads the agreement and signs it by a button. */
@Controller
class SigningController {
  private static final String LINK = "/l/agreement/{token}";
  private static final String OWN = "/me/duo/{duo}/agreement";

  private final Doors doors;
  private final Agreements agreements;

  SigningController(Doors doors, Agreements agreements) {
    this.doors = doors;
    this.agreements = agreements;
  }

  @GetMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String read(@PathVariable String token, Page page, Model model, HttpServletRequest request) {
    return show(doors.byLink(Deed.AGREEMENT, token, request), page, model);
  }

  @GetMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String readOneself(@PathVariable UUID duo, Page page, Model model) {
    return show(doors.signedIn(duo, "agreement"), page, model);
  }

  @PostMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String sign(@PathVariable String token, Form form, RedirectAttributes redirect, HttpServletRequest request) {
    return sign(doors.byLink(Deed.AGREEMENT, token, request), form, redirect);
  }

  @PostMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String signOneself(@PathVariable UUID duo, Form form, RedirectAttributes redirect) {
    return sign(doors.signedIn(duo, "agreement"), form, redirect);
  }

  private String show(Visitor visitor, Page page, Model model) {
    DuoProfile profile = doors.profile(visitor);
    Side side = visitor.standpoint().side();
    Optional<Agreement> agreement = doors.act(visitor, () -> agreements.inForce(profile.duo().id()));
    var signatures = agreement.map(drawn -> doors.act(visitor, () -> agreements.signatures(drawn)));
    model.addAttribute("profile", profile);
    model.addAttribute("partner", profile.person(side.other()).details().calledName());
    model.addAttribute("agreement", agreement.orElse(null));
    model.addAttribute("text", agreement.map(drawn -> text(profile, drawn, page)).orElse(""));
    model.addAttribute("signed", signatures.stream().flatMap(s -> s.stream()).anyMatch(s -> s.side() == side));
    model.addAttribute(
        "partnerSigned", signatures.stream().flatMap(s -> s.stream()).anyMatch(s -> s.side() == side.other()));
    model.addAttribute("action", visitor.path());
    return "mentoring/agreementToSign";
  }

  /** The same text in the reader's own language, where the blueprint has it. */
  private static String text(DuoProfile profile, Agreement drawn, Page page) {
    var rules = profile.rules().agreement();
    return rules == null ? drawn.rules() : rules.text().in(page.language());
  }

  private String sign(Visitor visitor, Form form, RedirectAttributes redirect) {
    Side side = visitor.standpoint().side();
    doors.act(visitor, () -> {
      Optional<Agreement> agreement = agreements.inForce(visitor.standpoint().duo().id());
      boolean same = agreement.filter(drawn -> drawn.id().toString().equals(form.value("agreement"))).isPresent();
      if (same) {
        agreements.sign(agreement.get(), side, visitor.standpoint().way());
      } else {
        Notice.trouble("mentoring.agreement.changed").after(redirect);
      }
      return same;
    });
    return "redirect:" + visitor.path();
  }
}
