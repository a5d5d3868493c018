package org.passerelle.mentoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.mentoring.Closings;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.Side;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.mentoring.web.Doors.Visitor;
import org.passerelle.pages.Form;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Questionnaire;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One side says, once it is over, how it was. */
@Controller
class FarewellController {
  private static final String LINK = "/l/closing/{token}";
  private static final String OWN = "/me/duo/{duo}/closing";

  private final Doors doors;
  private final Closings closings;

  FarewellController(Doors doors, Closings closings) {
    this.doors = doors;
    this.closings = closings;
  }

  @GetMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String ask(@PathVariable String token, Form form, Model model, HttpServletRequest request) {
    return show(doors.byLink(Deed.CLOSING, token, request), form, model);
  }

  @GetMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String askOneself(@PathVariable UUID duo, Form form, Model model) {
    return show(doors.signedIn(duo, "closing"), form, model);
  }

  @PostMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String answer(@PathVariable String token, Form form, Model model, HttpServletRequest request) {
    return answer(doors.byLink(Deed.CLOSING, token, request), form, model);
  }

  @PostMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String answerOneself(@PathVariable UUID duo, Form form, Model model) {
    return answer(doors.signedIn(duo, "closing"), form, model);
  }

  private String show(Visitor visitor, Form form, Model model) {
    Duo duo = visitor.standpoint().duo();
    Side side = visitor.standpoint().side();
    boolean answered =
        doors.act(visitor, () -> closings.of(duo.id())).stream().anyMatch(closing -> closing.side() == side);
    Questionnaire questionnaire = questionnaire(visitor);
    model.addAttribute("home", visitor.standpoint().account() == null ? null : "/me/duo");
    if (answered || questionnaire.questions().isEmpty()) {
      return "mentoring/closingThanks";
    }
    model.addAttribute("profile", doors.profile(visitor));
    model.addAttribute("side", side);
    model.addAttribute("form", form);
    model.addAttribute("questionnaire", questionnaire);
    model.addAttribute("action", visitor.path());
    return "mentoring/closing";
  }

  private String answer(Visitor visitor, Form form, Model model) {
    Answers answers = questionnaire(visitor).read(form);
    if (!form.valid()) {
      return show(visitor, form, model);
    }
    doors.act(
        visitor, () -> closings.answer(visitor.standpoint().duo().id(), visitor.standpoint().side(), answers));
    return "redirect:" + visitor.path();
  }

  private Questionnaire questionnaire(Visitor visitor) {
    return new Questionnaire(
        doors.act(visitor, () -> closings.questions(visitor.standpoint().duo(), visitor.standpoint().side())));
  }
}
