package org.passerelle.selection.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.selection.Choice;
import org.passerelle.selection.Round;
import org.passerelle.selection.Selections;
import org.passerelle.selection.StageLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who stand in one stage; for a selection its places, its last day and its closing. */
@Controller
@RequestMapping("/staff/steps/{edition}/{role}/{stage}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class RoomController {
  private final Rooms rooms;
  private final Selections selections;
  private final List<StageLinks> others;

  RoomController(Rooms rooms, Selections selections, List<StageLinks> others) {
    this.rooms = rooms;
    this.selections = selections;
    this.others = others;
  }

  @GetMapping
  String show(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Page page,
      Model model) {
    Room room = rooms.open(edition, role, stage, page);
    @Nullable Round round =
        room.stage() instanceof Stage.Selection ? selections.round(edition, role, stage) : null;
    Map<UUID, Choice> choices = round == null ? Map.of() : selections.choices(round);
    if (round != null && round.decidesBy() != null) {
      form.known("by", round.decidesBy());
    }
    model.addAttribute("room", room);
    model.addAttribute(
        "links", others.stream().flatMap(other -> other.of(edition, role, room.stage(), page).stream()).toList());
    model.addAttribute("round", round);
    model.addAttribute("choices", choices);
    model.addAttribute("form", form);
    return "selection/room";
  }

  @PostMapping("/closing")
  String close(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Page page,
      Model model, RedirectAttributes redirect) {
    String reason = form.required("reason", "selection.staff.close.missing");
    if (!form.valid()) {
      return show(edition, role, stage, form, page, model);
    }
    selections.close(edition, role, stage, reason)
        .ifPresentOrElse(
            told -> Notice.done("selection.staff.close.done", "count", told).after(redirect),
            () -> Notice.information("selection.staff.close.before").after(redirect));
    return "redirect:/staff/steps/" + edition + "/" + role + "/" + stage;
  }

  @PostMapping("/deadline")
  String deadline(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Page page,
      Model model, RedirectAttributes redirect) {
    var by = form.date("by");
    if (!form.valid()) {
      return show(edition, role, stage, form, page, model);
    }
    selections.decideBy(selections.round(edition, role, stage), by);
    Notice.done("selection.staff.by.done").after(redirect);
    return "redirect:/staff/steps/" + edition + "/" + role + "/" + stage;
  }
}
