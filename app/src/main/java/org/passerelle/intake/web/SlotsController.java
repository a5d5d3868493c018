package org.passerelle.intake.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A week of appointments. */
@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class SlotsController {
  private final SlotDesk desk;
  private final SlotPurposes purposes;

  SlotsController(SlotDesk desk, SlotPurposes purposes) {
    this.desk = desk;
    this.purposes = purposes;
  }

  @GetMapping("/staff/appointments")
  String week(Form form, Page page, Model model) {
    LocalDate monday = day(form.value("week"), page.formats().today()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    model.addAttribute("monday", monday);
    model.addAttribute("lines", desk.week(monday, form.optional("programme")));
    model.addAttribute("programmes", purposes.programmes());
    model.addAttribute("form", form);
    return "intake/meet/week";
  }

  /** The week of today for whatever is no day. */
  private static LocalDate day(String typed, LocalDate today) {
    try {
      return typed.isEmpty() ? today : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return today;
    }
  }
}
