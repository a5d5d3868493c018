package org.passerelle.mentoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.mentoring.Meetings.Describing;
import org.passerelle.mentoring.Meetings.Details;
import org.passerelle.mentoring.Meetings.Logging;
import org.passerelle.mentoring.Meetings.Meeting;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.mentoring.web.Doors.Visitor;
import org.passerelle.mentoring.web.Gathering.Company;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one may add to a meeting that is noted, or set right. */
@Controller
class MeetingDetailsController {
  private static final String LINK = "/l/meeting/{token}/{meeting}";
  private static final String OWN = "/me/duo/{duo}/meetings/{meeting}";

  private static final String SEEN = "seen";

  private final Doors doors;
  private final Gathering gathering;

  MeetingDetailsController(Doors doors, Gathering gathering) {
    this.doors = doors;
    this.gathering = gathering;
  }

  @GetMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String ask(
      @PathVariable String token, @PathVariable UUID meeting, Form form, Page page, Model model,
      HttpServletRequest request) {
    Visitor visitor = doors.byLink(Deed.MEETING, token, request);
    return show(visitor, gathering.of(visitor), meeting, form, page, model);
  }

  @GetMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String askOneself(@PathVariable UUID duo, @PathVariable UUID meeting, Form form, Page page, Model model) {
    Visitor visitor = doors.signedIn(duo, "meetings");
    return show(visitor, gathering.of(visitor), meeting, form, page, model);
  }

  @PostMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String save(
      @PathVariable String token, @PathVariable UUID meeting, Form form, Page page, Model model,
      RedirectAttributes redirect, HttpServletRequest request) {
    return save(doors.byLink(Deed.MEETING, token, request), meeting, form, page, model, redirect);
  }

  @PostMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String saveOneself(
      @PathVariable UUID duo, @PathVariable UUID meeting, Form form, Page page, Model model,
      RedirectAttributes redirect) {
    return save(doors.signedIn(duo, "meetings"), meeting, form, page, model, redirect);
  }

  private String show(Visitor visitor, Company company, UUID id, Form form, Page page, Model model) {
    Meeting meeting = gathering.meeting(visitor, company, id).orElseThrow(() -> new NotFound("meeting"));
    Relationship rules = company.profile().rules();
    form.known(SEEN, gathering.changes(visitor, meeting));
    model.addAttribute("form", ToldMeeting.known(form, meeting.details()));
    model.addAttribute("company", company);
    model.addAttribute("action", visitor.path() + "/" + id);
    model.addAttribute("ways", ToldMeeting.ways(page));
    model.addAttribute("topics", ToldMeeting.topics(page, rules));
    model.addAttribute("home", visitor.standpoint().account() == null ? null : "/me/duo");
    return "mentoring/meetingDetails";
  }

  private String save(
      Visitor visitor, UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Company company = gathering.of(visitor);
    Meeting meeting = gathering.meeting(visitor, company, id).orElseThrow(() -> new NotFound("meeting"));
    Optional<Details> told = ToldMeeting.read(form, company.profile().rules());
    told.ifPresent(details -> {
      int seen = form.whole(SEEN, 0, Integer.MAX_VALUE).orElse(0);
      switch (gathering.describe(visitor, company, meeting, details, seen)) {
        case Describing.Told(Logging logging) -> ToldMeeting.refuse(form, logging);
        case Describing.Overtaken(Details shown, Details now) -> {
          ToldMeeting.takeOver(form, shown, now);
          form.instead(SEEN, String.valueOf(gathering.changes(visitor, meeting))).error("theirs", "mentoring.meeting.overtaken");
          model.addAttribute("theirs", now);
        }
      }
    });
    if (!form.valid()) {
      return show(visitor, company, id, form, page, model);
    }
    Notice.done("mentoring.meeting.saved").after(redirect);
    return "redirect:" + visitor.path() + "/" + id;
  }
}
