package org.passerelle.intake.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.NewSlot;
import org.passerelle.intake.Opening;
import org.passerelle.intake.Slots;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff open times. */
@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class NewSlotsController {
  private static final String PATH = "/staff/appointments/new/{edition}/{role}/{stage}";
  private final SlotPurposes purposes;
  private final Hosts hosts;
  private final Slots slots;

  NewSlotsController(SlotPurposes purposes, Hosts hosts, Slots slots) {
    this.purposes = purposes;
    this.hosts = hosts;
    this.slots = slots;
  }

  @GetMapping("/staff/appointments/new")
  String what(Model model) {
    model.addAttribute("purposes", purposes.open());
    return "intake/meet/newFor";
  }

  @GetMapping(PATH)
  String show(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Model model) {
    return page(purposes.open(edition, role, stage), form, model);
  }

  @PostMapping(PATH)
  String open(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Page page,
      Model model, RedirectAttributes redirect) {
    SlotPurpose purpose = purposes.open(edition, role, stage);
    List<NewSlot> planned = new SlotPlan(edition, role, purpose.sessions(), page.formats().zone()).read(form);
    if (form.valid()) {
      List<Opening> openings = slots.openAll(planned);
      int opened = (int) openings.stream().filter(Opening.Opened.class::isInstance).count();
      if (opened == 0) {
        boolean past = openings.stream().anyMatch(Opening.InThePast.class::isInstance);
        form.error(past ? "day1" : "from", past ? "appointments.staff.new.past" : "appointments.staff.new.busy");
      } else {
        notice(opened, openings.size() - opened).after(redirect);
        LocalDate day = LocalDate.ofInstant(planned.getFirst().startsAt(), page.formats().zone());
        return "redirect:/staff/appointments?week="
            + day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      }
    }
    return page(purpose, form, model);
  }

  private static Notice notice(int opened, int refused) {
    return refused == 0
        ? Notice.done("appointments.staff.new.done", "opened", opened)
        : Notice.trouble("appointments.staff.new.partly", "opened", opened, "refused", refused);
  }

  private String page(SlotPurpose purpose, Form form, Model model) {
    UUID account = Scope.current().account();
    form.known("minutes", purpose.sessions().length().toMinutes())
        .known("capacity", purpose.sessions().places())
        .known("host", account);
    model.addAttribute("purpose", purpose);
    model.addAttribute("hosts", hosts.all());
    model.addAttribute("form", form);
    return "intake/meet/newSlots";
  }
}
