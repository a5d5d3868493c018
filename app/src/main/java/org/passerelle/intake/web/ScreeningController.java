package org.passerelle.intake.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.Screenings;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff note that they saw a paper. */
@Controller
@RequestMapping("/staff/participations/{id}/checks/{kind}")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class ScreeningController {
  private final ParticipationDesk desk;
  private final Screenings screenings;

  ScreeningController(ParticipationDesk desk, Screenings screenings) {
    this.desk = desk;
    this.screenings = screenings;
  }

  @GetMapping
  String show(@PathVariable UUID id, @PathVariable ScreeningCheck.Kind kind, Form form, Model model) {
    ParticipationDesk.File file = desk.open(id);
    ScreeningCheck check =
        file.role().checks().stream()
            .filter(one -> one.key() == kind)
            .findFirst()
            .orElseThrow(() -> new NotFound("check"));
    model.addAttribute("file", file);
    model.addAttribute("check", check);
    model.addAttribute("form", form);
    return "intake/meet/check";
  }

  @PostMapping
  String note(
      @PathVariable UUID id, @PathVariable ScreeningCheck.Kind kind, Form form, Model model,
      RedirectAttributes redirect) {
    Optional<LocalDate> on =
        Optional.ofNullable(form.requiredDate("on", "appointments.staff.check.on.missing"));
    String result = form.required("result", "appointments.staff.check.result.missing");
    if (form.valid() && on.isPresent()) {
      UUID by = Scope.current().requireAccount();
      if (screenings.note(id, kind, on.get(), result.equals("yes"), by) == Screenings.Noting.NOTED) {
        Notice.done("appointments.staff.check.done").after(redirect);
        return "redirect:/staff/participations/" + id;
      }
      form.error("on", "appointments.staff.check.future");
    }
    return show(id, kind, form, model);
  }
}
