package org.passerelle.intake.web;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.Preparations;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff note that somebody was prepared without an appointment. */
@Controller
@RequestMapping("/staff/participations/{id}/preparation/{stage}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class PreparationController {
  private static final int MOST_MINUTES = 10_000;
  private final ParticipationDesk desk;
  private final Preparations preparations;

  PreparationController(ParticipationDesk desk, Preparations preparations) {
    this.desk = desk;
    this.preparations = preparations;
  }

  @GetMapping
  String ask(@PathVariable UUID id, @PathVariable String stage, Form form, Model model) {
    ParticipationDesk.File file = desk.open(id);
    Stage asked = file.stage(stage);
    if (!Preparations.fits(asked)) {
      throw new NotFound("preparation");
    }
    model.addAttribute("file", file);
    model.addAttribute("stage", asked);
    model.addAttribute("form", form);
    return "intake/meet/preparation";
  }

  @PostMapping
  String note(
      @PathVariable UUID id, @PathVariable String stage, Form form, Model model, RedirectAttributes redirect) {
    LocalDate on = form.requiredDate("on", "appointments.staff.preparation.on.missing");
    OptionalInt minutes = form.whole("minutes", 1, MOST_MINUTES);
    if (minutes.isEmpty()) {
      form.error("minutes", "pages.error.whole", "min", 1, "max", MOST_MINUTES);
    }
    String note = form.required("note", "appointments.staff.preparation.note.missing");
    if (!form.valid() || on == null || minutes.isEmpty()) {
      return ask(id, stage, form, model);
    }
    return switch (preparations.note(id, stage, on, minutes.getAsInt(), note)) {
      case NOTED -> {
        Notice.done("appointments.staff.preparation.done").after(redirect);
        yield "redirect:/staff/participations/" + id;
      }
      case NOT_OPEN -> {
        Notice.trouble("appointments.staff.preparation.not-open").after(redirect);
        yield "redirect:/staff/participations/" + id;
      }
      case IN_THE_FUTURE -> {
        form.error("on", "appointments.staff.preparation.future");
        yield ask(id, stage, form, model);
      }
    };
  }
}
