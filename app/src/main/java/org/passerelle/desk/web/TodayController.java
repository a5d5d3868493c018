package org.passerelle.desk.web;

import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.desk.ProgrammeWords;
import org.passerelle.desk.ParticipationLines;
import org.passerelle.desk.ParticipationLines.Wanted;
import org.passerelle.desk.Today;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class TodayController {
  private final Today today;
  private final ParticipationLines lines;
  private final ProgrammeWords words;
  private final Journal journal;

  TodayController(Today today, ParticipationLines lines, ProgrammeWords words, Journal journal) {
    this.today = today;
    this.lines = lines;
    this.words = words;
    this.journal = journal;
  }

  @GetMapping("/staff/today")
  @Transactional(readOnly = true)
  String show(Model model) {
    model.addAttribute("calls", today.calls());
    model.addAttribute("promises", today.promises());
    model.addAttribute("appointments", today.appointments());
    model.addAttribute("papers", today.papers());
    model.addAttribute("held", lines.page(new Wanted("", null, null, null, true, false, true, 1)));
    model.addAttribute("atOnce", today.atOnce());
    model.addAttribute("words", words);
    model.addAttribute("today", journal.today());
    return "desk/today";
  }
}
