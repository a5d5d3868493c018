package org.passerelle.intake.web;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Booking;
import org.passerelle.intake.Slots;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One slot: who comes, and calling it off. */
@Controller
@RequestMapping("/staff/appointments/{slot}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class SlotController {
  private static final int LONGEST_NOTE = 1_000;

  private final SlotDesk desk;
  private final Slots slots;
  private final Appointments appointments;

  SlotController(SlotDesk desk, Slots slots, Appointments appointments) {
    this.desk = desk;
    this.slots = slots;
    this.appointments = appointments;
  }

  @GetMapping
  String show(@PathVariable UUID slot, Form form, Model model) {
    return page(slot, form, model);
  }

  @GetMapping("/list")
  String list(@PathVariable UUID slot, Model model) {
    model.addAttribute("opened", desk.opened(slot));
    return "intake/meet/list";
  }

  @PostMapping("/bookings")
  String book(@PathVariable UUID slot, Form form, Model model, RedirectAttributes redirect) {
    Optional<UUID> who = Chosen.id(form, "participation", "appointments.staff.slot.who.missing");
    if (who.isEmpty()) {
      return page(slot, form, model);
    }
    switch (appointments.book(slot, who.get(), null, form.optional("note"))) {
      case Booking.Booked booked -> Notice.done("appointments.staff.slot.booked").after(redirect);
      case Booking.AlreadyBooked already -> Notice.information("appointments.staff.slot.already").after(redirect);
      case Booking.Full full -> Notice.trouble("appointments.staff.slot.full").after(redirect);
      case Booking.Gone gone -> Notice.trouble("appointments.staff.slot.gone").after(redirect);
      case Booking.NotOpen notOpen -> Notice.trouble("appointments.staff.slot.not-open").after(redirect);
    }
    return "redirect:/staff/appointments/" + slot;
  }

  @PostMapping("/note")
  String note(@PathVariable UUID slot, Form form, Model model, RedirectAttributes redirect) {
    if (form.value("remark").length() > LONGEST_NOTE) {
      form.error("remark", "programmes.answer.too-long", "most", LONGEST_NOTE);
      return page(slot, form, model);
    }
    slots.note(slot, form.optional("remark"));
    Notice.done("appointments.staff.note.done").after(redirect);
    return "redirect:/staff/appointments/" + slot;
  }

  @GetMapping("/cancellation")
  String confirm(@PathVariable UUID slot, Form form, Model model) {
    model.addAttribute("opened", desk.opened(slot));
    model.addAttribute("form", form);
    return "intake/meet/callOff";
  }

  @PostMapping("/cancellation")
  String callOff(@PathVariable UUID slot, Form form, Model model, RedirectAttributes redirect) {
    String reason = form.required("reason", "appointments.staff.cancel.missing");
    if (!form.valid()) {
      return confirm(slot, form, model);
    }
    boolean called = slots.callOff(slot, reason);
    Notice.done(called ? "appointments.staff.cancel.done" : "appointments.staff.cancel.before").after(redirect);
    return "redirect:/staff/appointments/" + slot;
  }

  private String page(UUID slot, Form form, Model model) {
    SlotDesk.Opened opened = desk.opened(slot);
    model.addAttribute("opened", opened);
    model.addAttribute("form", form.known("remark", opened.line().slot().note()));
    return "intake/meet/slot";
  }
}
