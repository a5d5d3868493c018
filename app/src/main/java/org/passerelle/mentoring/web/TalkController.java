package org.passerelle.mentoring.web;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.CheckIns;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoProfiles;
import org.passerelle.mentoring.Duos;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Questionnaire;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An adviser reads what one side answered, or notes what it said in a talk. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class TalkController {
  private static final String PATH = "/staff/check-ins/{checkIn}";
  private static final List<String> WAYS = List.of("phone", "talk");

  private final CheckIns checkIns;
  private final Duos duos;
  private final DuoProfiles profiles;

  TalkController(CheckIns checkIns, Duos duos, DuoProfiles profiles) {
    this.checkIns = checkIns;
    this.duos = duos;
    this.profiles = profiles;
  }

  @GetMapping(PATH)
  String show(@PathVariable("checkIn") UUID id, Form form, Page page, Model model) {
    return show(checkIns.get(id), form.known("way", "phone"), page, model);
  }

  @PostMapping(PATH)
  String note(
      @PathVariable("checkIn") UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    CheckIn checkIn = checkIns.get(id);
    Answers answers = questionnaire(checkIn).read(form);
    if (!form.valid()) {
      return show(checkIn, form, page, model);
    }
    String way = WAYS.contains(form.value("way")) ? form.value("way") : "talk";
    boolean noted = checkIns.answer(id, answers, way) == CheckIns.Answering.NOTED;
    (noted ? Notice.done("mentoring.staff.answer-noted") : Notice.trouble("mentoring.staff.overtaken"))
        .after(redirect);
    return Staff.back(checkIn.duo());
  }

  private String show(CheckIn checkIn, Form form, Page page, Model model) {
    DuoProfile profile = profiles.of(duos.get(checkIn.duo()));
    model.addAttribute("form", form);
    model.addAttribute("profile", profile);
    model.addAttribute("checkIn", checkIn);
    model.addAttribute("questionnaire", questionnaire(checkIn));
    model.addAttribute(
        "ways", WAYS.stream().map(way -> Choice.of(way, page.text("mentoring.staff.way." + way))).toList());
    return "mentoring/talk";
  }

  private Questionnaire questionnaire(CheckIn checkIn) {
    return new Questionnaire(checkIns.questions(checkIn));
  }
}
