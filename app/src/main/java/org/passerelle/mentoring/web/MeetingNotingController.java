package org.passerelle.mentoring.web;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoProfiles;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Meetings;
import org.passerelle.mentoring.Meetings.Details;
import org.passerelle.mentoring.Meetings.Logging;
import org.passerelle.mentoring.Side;
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

/** An adviser notes a meeting of which they heard. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class MeetingNotingController {
  private static final String PATH = "/staff/duos/{duo}/meetings";

  private final Duos duos;
  private final DuoProfiles profiles;
  private final Meetings meetings;

  MeetingNotingController(Duos duos, DuoProfiles profiles, Meetings meetings) {
    this.duos = duos;
    this.profiles = profiles;
    this.meetings = meetings;
  }

  @GetMapping(PATH)
  String ask(@PathVariable UUID duo, Form form, Page page, Model model) {
    form.known("on", page.formats().today()).known("held", "yes");
    return show(profiles.of(duos.get(duo)), form, page, model);
  }

  @PostMapping(PATH)
  String note(@PathVariable UUID duo, Form form, Page page, Model model, RedirectAttributes redirect) {
    DuoProfile profile = profiles.of(duos.get(duo));
    Optional<Details> told = ToldMeeting.read(form, profile.rules());
    told.ifPresent(details -> ToldMeeting.refuse(form, log(duo, details)));
    if (!form.valid()) {
      return show(profile, form, page, model);
    }
    Notice.done("mentoring.staff.meeting-noted").after(redirect);
    return Staff.back(duo);
  }

  private Logging log(UUID duo, Details told) {
    Logging logging = meetings.log(duo, Side.ADVISER, told.heldOn(), told.held(), told.minutes(), told.way(), told.note());
    if (logging instanceof Logging.Logged(UUID meeting) && !told.topics().isEmpty()) {
      return meetings.describe(meeting, Side.ADVISER, told);
    }
    return logging;
  }

  private static String show(DuoProfile profile, Form form, Page page, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("profile", profile);
    model.addAttribute("ways", ToldMeeting.ways(page));
    model.addAttribute("topics", ToldMeeting.topics(page, profile.rules()));
    return "mentoring/meeting";
  }
}
