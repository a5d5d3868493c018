package org.passerelle.selection.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Journeys;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done about one person at one stage: who puts them forward, marks, what was seen, a choice, a decision, and what other parts do. */
@Controller
@RequestMapping("/staff/steps/{edition}/{role}/{stage}/{participation}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class StepController {
  private final Rooms rooms;
  private final StepForms forms;
  private final Journeys journeys;
  private final Journal journal;

  StepController(Rooms rooms, StepForms forms, Journeys journeys, Journal journal) {
    this.rooms = rooms;
    this.forms = forms;
    this.journeys = journeys;
    this.journal = journal;
  }

  @GetMapping
  String show(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage,
      @PathVariable UUID participation, Form form, Page page, Model model) {
    return shown(rooms.open(edition, role, stage, page), participation, form, page, model);
  }

  @PostMapping
  String take(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage,
      @PathVariable UUID participation, Form form, Page page, Model model, RedirectAttributes redirect) {
    Room room = rooms.open(edition, role, stage, page);
    Room.Row row = rooms.open(room, participation);
    return forms.take(room, row, form, page)
        .map(done -> {
          Notice.done(done).after(redirect);
          return "redirect:" + room.path();
        })
        .orElseGet(() -> shown(room, participation, form, page, model));
  }

  /** Which of the role's parallel ways the person follows. */
  @PostMapping("/track")
  String follow(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage,
      @PathVariable UUID participation, Form form, Page page, Model model, RedirectAttributes redirect) {
    String track = form.required("track", "selection.staff.track.missing");
    Room room = rooms.open(edition, role, stage, page);
    if (!form.valid()) {
      return shown(room, participation, form, page, model);
    }
    journeys.follow(participation, track);
    Notice.done("selection.staff.track.done").after(redirect);
    return "redirect:" + room.path();
  }

  private String shown(Room room, UUID participation, Form form, Page page, Model model) {
    Room.Row row = rooms.open(room, participation);
    if (!room.role().tracks().isEmpty()) {
      journeys.track(participation).ifPresent(track -> form.known("track", track));
    }
    forms.known(form, journal.today());
    model.addAttribute("room", room);
    model.addAttribute("row", row);
    model.addAttribute("asked", forms.asked(room, row, form, page));
    model.addAttribute("form", form);
    return "selection/step";
  }
}
