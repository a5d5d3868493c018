package org.passerelle.intake.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.people.RecordHints;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Somebody's part in a programme: where it stands and what staff can do about it. */
@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class ParticipationController {
  private final ParticipationDesk desk;
  private final Preparation preparation;
  private final RecordHints hints;

  ParticipationController(ParticipationDesk desk, Preparation preparation, RecordHints hints) {
    this.desk = desk;
    this.preparation = preparation;
    this.hints = hints;
  }

  @GetMapping("/staff/participations/{id}")
  String show(@PathVariable UUID id, Model model) {
    ParticipationDesk.File file = desk.open(id);
    model.addAttribute("file", file);
    model.addAttribute("hints", hints.of(file.participation().person()));
    model.addAttribute("preparation", preparation.of(file));
    return "intake/meet/participation";
  }
}
