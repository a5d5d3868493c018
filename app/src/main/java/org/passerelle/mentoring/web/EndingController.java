package org.passerelle.mentoring.web;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.Closings;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoProfiles;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Side;
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

/** Ends a duo with a coded reason, and asks the adviser the last questions. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class EndingController {
  private static final String ENDING = "/staff/duos/{duo}/ending";
  private static final String CLOSING = "/staff/duos/{duo}/closing";

  private final Duos duos;
  private final DuoProfiles profiles;
  private final Closings closings;

  EndingController(Duos duos, DuoProfiles profiles, Closings closings) {
    this.duos = duos;
    this.profiles = profiles;
    this.closings = closings;
  }

  @GetMapping(ENDING)
  String ask(@PathVariable UUID duo, Form form, Page page, Model model) {
    form.known("on", page.formats().today());
    return showEnding(profiles.of(duos.get(duo)), form, page, model);
  }

  @PostMapping(ENDING)
  String end(@PathVariable("duo") UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Duo duo = duos.get(id);
    DuoProfile profile = profiles.of(duo);
    String reason = form.value("reason");
    if (profile.rules().endReasons().stream().noneMatch(known -> known.key().equals(reason))) {
      form.error("reason", "mentoring.staff.reason.choose");
    }
    LocalDate on = form.requiredDate("on", "mentoring.meeting.on.missing");
    if (on != null && on.isAfter(page.formats().today())) {
      form.error("on", "mentoring.meeting.future");
    }
    if (on != null && on.isBefore(LocalDate.ofInstant(duo.formedAt(), page.formats().zone()))) {
      form.error("on", "mentoring.meeting.outside");
    }
    if (on == null || !form.valid()) {
      return showEnding(profile, form, page, model);
    }
    if (!duos.end(id, reason, form.optional("note"), on)) {
      Notice.trouble("mentoring.staff.overtaken").after(redirect);
      return Staff.back(id);
    }
    Notice.done("mentoring.staff.ended").after(redirect);
    return closings.questions(duo, Side.ADVISER).isEmpty() ? Staff.back(id) : Staff.back(id) + "/closing";
  }

  @GetMapping(CLOSING)
  String closing(@PathVariable UUID duo, Form form, Model model) {
    return showClosing(profiles.of(duos.get(duo)), form, model);
  }

  @PostMapping(CLOSING)
  String close(@PathVariable UUID duo, Form form, Model model, RedirectAttributes redirect) {
    DuoProfile profile = profiles.of(duos.get(duo));
    Answers answers = questionnaire(profile).read(form);
    if (!form.valid()) {
      return showClosing(profile, form, model);
    }
    boolean noted = closings.answer(duo, Side.ADVISER, answers);
    (noted ? Notice.done("mentoring.staff.answer-noted") : Notice.trouble("mentoring.staff.overtaken"))
        .after(redirect);
    return Staff.back(duo);
  }

  private static String showEnding(DuoProfile profile, Form form, Page page, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("profile", profile);
    model.addAttribute("reasons", Staff.endReasons(page, profile.rules()));
    return "mentoring/ending";
  }

  private String showClosing(DuoProfile profile, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("profile", profile);
    model.addAttribute("questionnaire", questionnaire(profile));
    model.addAttribute("action", "/staff/duos/" + profile.duo().id() + "/closing");
    return "mentoring/staffClosing";
  }

  private Questionnaire questionnaire(DuoProfile profile) {
    return new Questionnaire(closings.questions(profile.duo(), Side.ADVISER));
  }
}
