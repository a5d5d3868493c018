package org.passerelle.mentoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.mentoring.CheckIns;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.DuoProfile;
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

/** One side answers a check-in, which only the adviser reads. */
@Controller
class QuestionsController {
  private static final String LINK = "/l/check-in/{token}";
  private static final String OWN = "/me/check-ins/{checkIn}";

  private final Doors doors;
  private final CheckIns checkIns;

  QuestionsController(Doors doors, CheckIns checkIns) {
    this.doors = doors;
    this.checkIns = checkIns;
  }

  @GetMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String ask(@PathVariable String token, Form form, Model model, HttpServletRequest request) {
    return show(doors.byLink(Deed.CHECK_IN, token, request), form, model);
  }

  @GetMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String askOneself(@PathVariable UUID checkIn, Form form, Model model) {
    return show(doors.asked(checkIn), form, model);
  }

  @PostMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String answer(@PathVariable String token, Form form, Model model, HttpServletRequest request) {
    return answer(doors.byLink(Deed.CHECK_IN, token, request), form, model);
  }

  @PostMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String answerOneself(@PathVariable UUID checkIn, Form form, Model model) {
    return answer(doors.asked(checkIn), form, model);
  }

  private String show(Visitor visitor, Form form, Model model) {
    DuoProfile profile = doors.profile(visitor);
    CheckIn checkIn = doors.act(visitor, () -> checkIns.get(visitor.standpoint().subject()));
    model.addAttribute("profile", profile);
    model.addAttribute("side", visitor.standpoint().side());
    model.addAttribute("home", visitor.standpoint().account() == null ? null : "/me/duo");
    if (checkIn.answered() != null) {
      return "mentoring/checkInThanks";
    }
    model.addAttribute("form", form);
    model.addAttribute("questionnaire", questionnaire(visitor, checkIn));
    model.addAttribute("action", visitor.path());
    return "mentoring/checkIn";
  }

  private String answer(Visitor visitor, Form form, Model model) {
    CheckIn checkIn = doors.act(visitor, () -> checkIns.get(visitor.standpoint().subject()));
    Answers answers = questionnaire(visitor, checkIn).read(form);
    if (!form.valid()) {
      return show(visitor, form, model);
    }
    doors.act(visitor, () -> checkIns.answer(checkIn.id(), answers, visitor.standpoint().way()));
    return "redirect:" + visitor.path();
  }

  private Questionnaire questionnaire(Visitor visitor, CheckIn checkIn) {
    return new Questionnaire(doors.act(visitor, () -> checkIns.questions(checkIn)));
  }
}
