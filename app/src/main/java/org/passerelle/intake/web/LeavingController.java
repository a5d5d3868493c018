package org.passerelle.intake.web;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.Leavings;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaving before the end, and coming back. */
@Controller
@RequestMapping("/staff/participations/{id}")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class LeavingController {
  private static final List<String> USUAL =
      List.of("found-work", "other-offer", "no-time", "health-or-family", "moved-away", "out-of-touch", "other");
  private final ParticipationDesk desk;
  private final Leavings leavings;

  LeavingController(ParticipationDesk desk, Leavings leavings) {
    this.desk = desk;
    this.leavings = leavings;
  }

  @GetMapping("/leaving")
  String leaving(@PathVariable UUID id, Form form, Page page, Model model) {
    ParticipationDesk.File file = desk.open(id);
    model.addAttribute("file", file);
    model.addAttribute("reasons", reasons(file, page));
    model.addAttribute("form", form);
    return "intake/meet/leaving";
  }

  @PostMapping("/leaving")
  String leave(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    String result = form.required("result", "appointments.staff.leaving.result.missing");
    String reason = form.required("reason", "appointments.staff.leaving.reason.missing");
    boolean known =
        reasons(desk.open(id), page).stream().map(Choice::value).anyMatch(reason::equals)
            && List.of("WITHDRAWN", "DROPPED_OUT").contains(result);
    if (form.valid() && !known) {
      form.error("reason", "appointments.staff.leaving.reason.missing");
    }
    if (!form.valid()) {
      return leaving(id, form, page, model);
    }
    switch (leavings.leave(id, StageVisit.Result.valueOf(result), reason)) {
      case DONE -> Notice.done("appointments.staff.leaving.done").after(redirect);
      case TOO_LATE -> Notice.information("appointments.staff.leaving.before").after(redirect);
      case IN_A_RELATIONSHIP -> Notice.trouble("appointments.staff.leaving.together").after(redirect);
    }
    return "redirect:/staff/participations/" + id;
  }

  @GetMapping("/return")
  String comingBack(@PathVariable UUID id, Form form, Model model) {
    ParticipationDesk.File file = desk.open(id);
    file.visits().stream()
        .filter(visit -> visit.exit() != null && visit.exit().result().ends())
        .findFirst()
        .ifPresent(visit -> form.known("stage", visit.stage()));
    model.addAttribute("file", file);
    model.addAttribute("form", form);
    return "intake/meet/putBack";
  }

  @PostMapping("/return")
  String putBack(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    String stage = form.required("stage", "appointments.staff.return.missing");
    if (!form.valid()) {
      return comingBack(id, form, model);
    }
    if (desk.open(id).role().path().stage(stage).isEmpty()) {
      throw new NotFound("stage");
    }
    boolean done = leavings.putBack(id, stage) == Leavings.Change.DONE;
    Notice.done(done ? "appointments.staff.return.done" : "appointments.staff.return.before").after(redirect);
    return "redirect:/staff/participations/" + id;
  }

  /** The blueprint's own reasons, else those that stand everywhere. */
  private static List<Choice> reasons(ParticipationDesk.File file, Page page) {
    if (!file.role().leavingReasons().isEmpty()) {
      return file.role().leavingReasons().stream()
          .map(reason -> Choice.of(reason.key(), reason.names().in(page.language())))
          .toList();
    }
    return USUAL.stream().map(code -> Choice.of(code, page.text("appointments.staff.left." + code))).toList();
  }
}
