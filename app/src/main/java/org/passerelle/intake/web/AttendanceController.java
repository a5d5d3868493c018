package org.passerelle.intake.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.Attendances;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The attendance list of a slot, in one form. */
@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class AttendanceController {
  private final SlotDesk desk;
  private final Attendances attendances;

  AttendanceController(SlotDesk desk, Attendances attendances) {
    this.desk = desk;
    this.attendances = attendances;
  }

  @PostMapping("/staff/appointments/{slot}/attendance")
  String note(@PathVariable UUID slot, Form form, RedirectAttributes redirect) {
    int noted = 0;
    for (Comers.Comer comer : desk.opened(slot).comers()) {
      String said = form.value("came-" + comer.held().id());
      if (!said.isEmpty() && !Boolean.valueOf(said.equals("yes")).equals(comer.came())) {
        Attendances.Noting noting = attendances.note(comer.held().id(), said.equals("yes"));
        if (noting == Attendances.Noting.TOO_EARLY) {
          Notice.trouble("appointments.staff.attendance.early").after(redirect);
          return "redirect:/staff/appointments/" + slot;
        }
        noted++;
      }
    }
    Notice.done("appointments.staff.attendance.done", "count", noted).after(redirect);
    return "redirect:/staff/appointments/" + slot;
  }
}
