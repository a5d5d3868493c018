package org.passerelle.intake.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody who was put forward, and whose particulars are on record, has no form to send: staff says that it is complete. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class SignUpController {
  private final ParticipationDesk desk;
  private final Journeys journeys;

  SignUpController(ParticipationDesk desk, Journeys journeys) {
    this.desk = desk;
    this.journeys = journeys;
  }

  @PostMapping("/staff/participations/{id}/sign-up/{stage}")
  String complete(@PathVariable UUID id, @PathVariable String stage, RedirectAttributes redirect) {
    ParticipationDesk.File file = desk.open(id);
    if (!(file.stage(stage) instanceof Stage.Application)) {
      throw new NotFound("stage");
    }
    if (file.standsIn(stage)) {
      journeys.complete(id, stage);
      Notice.done("appointments.staff.sign-up.done").after(redirect);
    } else {
      Notice.trouble("appointments.staff.preparation.not-open").after(redirect);
    }
    return "redirect:" + file.path();
  }
}
