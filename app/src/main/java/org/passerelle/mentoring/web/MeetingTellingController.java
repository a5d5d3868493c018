package org.passerelle.mentoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.mentoring.Meetings.Logging;
import org.passerelle.mentoring.Side;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.mentoring.web.Doors.Visitor;
import org.passerelle.mentoring.web.Gathering.Company;
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

/** "Did you meet?": two big buttons. What else one wants to say comes after. */
@Controller
class MeetingTellingController {
  private static final String LINK = "/l/meeting/{token}";
  private static final String OWN = "/me/duo/{duo}/meetings";

  private final Doors doors;
  private final Gathering gathering;

  MeetingTellingController(Doors doors, Gathering gathering) {
    this.doors = doors;
    this.gathering = gathering;
  }

  @GetMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String ask(@PathVariable String token, Form form, Model model, HttpServletRequest request) {
    return show(doors.byLink(Deed.MEETING, token, request), form, model);
  }

  @GetMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String askOneself(@PathVariable UUID duo, Form form, Model model) {
    return show(doors.signedIn(duo, "meetings"), form, model);
  }

  @PostMapping(LINK)
  @Open("whoever got our message proves it with the link")
  String log(
      @PathVariable String token, Form form, Page page, Model model, RedirectAttributes redirect,
      HttpServletRequest request) {
    return log(doors.byLink(Deed.MEETING, token, request), form, page, model, redirect);
  }

  @PostMapping(OWN)
  @Allowed(Role.PARTICIPANT)
  String logOneself(@PathVariable UUID duo, Form form, Page page, Model model, RedirectAttributes redirect) {
    return log(doors.signedIn(duo, "meetings"), form, page, model, redirect);
  }

  private String show(Visitor visitor, Form form, Model model) {
    Company company = gathering.of(visitor);
    form.known("there", company.duos().stream().map(duo -> duo.id().toString()).toList());
    model.addAttribute("form", form);
    model.addAttribute("company", company);
    model.addAttribute("action", visitor.path());
    return company.standing().isOver() ? "mentoring/meetingTooLate" : "mentoring/meetingAsked";
  }

  private String log(Visitor visitor, Form form, Page page, Model model, RedirectAttributes redirect) {
    Company company = gathering.of(visitor);
    LocalDate day = day(form, page.formats().today());
    boolean held = !form.value("held").equals("no");
    List<String> there = form.values("there");
    Logging first = gathering.log(visitor, company, day, held, there);
    switch (first) {
      case Logging.Logged logged -> {
        Notice.done(held ? "mentoring.meeting.logged" : "mentoring.meeting.logged-not", "day", day).after(redirect);
        return "redirect:" + visitor.path() + "/" + logged.meeting();
      }
      case Logging.AlreadyLogged already -> {
        already(already, held, visitor, company).after(redirect);
        return "redirect:" + visitor.path() + "/" + already.meeting().id();
      }
      case Logging.InTheFuture future -> form.error("day", "mentoring.meeting.future");
      case Logging.OutsideTheDuo outside -> form.error("day", "mentoring.meeting.outside");
    }
    return show(visitor, form, model);
  }

  private static Notice already(
      Logging.AlreadyLogged already, boolean held, Visitor visitor, Company company) {
    Side by = already.meeting().loggedBy();
    LocalDate day = already.meeting().heldOn();
    if (already.meeting().held() != held) {
      return Notice.information("mentoring.meeting.differs", "day", day);
    }
    if (by == visitor.standpoint().side().other()) {
      return Notice.information(
          "mentoring.meeting.already", "who", company.profile().person(by).details().calledName(), "day", day);
    }
    return Notice.information("mentoring.meeting.already-noted", "day", day);
  }

  private static LocalDate day(Form form, LocalDate today) {
    try {
      return form.value("day").isEmpty() ? today : LocalDate.parse(form.value("day"));
    } catch (DateTimeException noDay) {
      return today;
    }
  }
}
