package org.passerelle.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.intake.Booking;
import org.passerelle.intake.Coming;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's appointments; the same pages behind a sign-in and behind a link. */
abstract class AppointmentRoutes {
  private static final String CHOICE = "/{participation}/{stage}/{session}";
  private final OwnAppointments own;

  AppointmentRoutes(OwnAppointments own) {
    this.own = own;
  }

  abstract Desk desk(Map<String, String> path);

  @GetMapping
  String list(@PathVariable Map<String, String> path, Page page, Model model) {
    Desk desk = desk(path);
    model.addAttribute("desk", desk);
    model.addAttribute("formats", own.formats(desk, page));
    model.addAttribute("comings", own.all(desk));
    return "intake/meet/mine";
  }

  @GetMapping(CHOICE)
  String choose(
      @PathVariable Map<String, String> path, @PathVariable UUID participation, @PathVariable String stage,
      @PathVariable int session, Form form, Page page, Model model) {
    return choice(desk(path), participation, stage, session, form, page, model);
  }

  @PostMapping(CHOICE)
  String book(
      @PathVariable Map<String, String> path, @PathVariable UUID participation, @PathVariable String stage,
      @PathVariable int session, Form form, Page page, Model model, RedirectAttributes redirect) {
    Desk desk = desk(path);
    Optional<UUID> slot = Chosen.id(form, "slot", "appointments.choose.missing");
    if (slot.isPresent()) {
      switch (own.book(desk, participation, stage, session, slot.get(), form)) {
        case Booking.Booked booked -> {
          Notice.done("appointments.done.booked").after(redirect);
          return "redirect:" + desk.path() + "/bookings/" + booked.booking();
        }
        case Booking.AlreadyBooked already -> {
          Notice.information("appointments.refused.already").after(redirect);
          return "redirect:" + desk.path() + "/bookings/" + already.booking();
        }
        case Booking.Full full -> form.error("slot", "appointments.refused.full");
        case Booking.Gone gone -> form.error("slot", "appointments.refused.gone");
        case Booking.NotOpen notOpen -> {
          Notice.trouble("appointments.refused.not-open").after(redirect);
          return "redirect:" + desk.path();
        }
      }
    }
    return choice(desk, participation, stage, session, form, page, model);
  }

  @GetMapping("/bookings/{booking}")
  String show(@PathVariable Map<String, String> path, @PathVariable UUID booking, Page page, Model model) {
    Desk desk = desk(path);
    OwnAppointments.Shown shown = own.shown(desk, booking);
    model.addAttribute("desk", desk);
    model.addAttribute("formats", own.formats(desk, page));
    model.addAttribute("coming", shown.coming());
    model.addAttribute("host", shown.host());
    return "intake/meet/booked";
  }

  @GetMapping("/bookings/{booking}/calendar.ics")
  ResponseEntity<String> calendar(@PathVariable Map<String, String> path, @PathVariable UUID booking, Page page) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("appointment.ics").build().toString())
        .body(own.calendar(desk(path), booking, page));
  }

  @GetMapping("/bookings/{booking}/return")
  String confirmReturn(
      @PathVariable Map<String, String> path, @PathVariable UUID booking, Form form, Page page, Model model) {
    Desk desk = desk(path);
    model.addAttribute("desk", desk);
    model.addAttribute("form", form);
    model.addAttribute("formats", own.formats(desk, page));
    model.addAttribute("coming", own.shown(desk, booking).coming());
    return "intake/meet/giveBack";
  }

  @PostMapping("/bookings/{booking}/return")
  String giveBack(
      @PathVariable Map<String, String> path, @PathVariable UUID booking, Form form, RedirectAttributes redirect) {
    Desk desk = desk(path);
    own.giveBack(desk, booking, form.optional("reason"));
    Notice.done("appointments.done.given-back").after(redirect);
    return "redirect:" + desk.path();
  }

  private String choice(
      Desk desk, UUID participation, String stage, int session, Form form, Page page, Model model) {
    OwnAppointments.Choosing choosing = own.choosing(desk, participation, stage, session);
    Coming coming = choosing.coming();
    if (coming.held() != null) {
      form.known("interpreter", coming.held().interpreter()).known("note", coming.held().note());
    }
    model.addAttribute("desk", desk);
    model.addAttribute("form", form);
    model.addAttribute("formats", own.formats(desk, page));
    model.addAttribute("choosing", choosing);
    return "intake/meet/choose";
  }
}
