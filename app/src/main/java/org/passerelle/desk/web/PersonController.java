package org.passerelle.desk.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.desk.ParticipationLines;
import org.passerelle.desk.ProgrammeWords;
import org.passerelle.desk.Stories;
import org.passerelle.pages.Form;
import org.passerelle.people.People;
import org.passerelle.people.RecordHints;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The person's page: the whole story as one timeline. Opening it is itself noted in the audit. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class PersonController {
  private final People people;
  private final ParticipationLines lines;
  private final Stories stories;
  private final ProgrammeWords words;
  private final RecordHints hints;

  PersonController(
      People people, ParticipationLines lines, Stories stories, ProgrammeWords words, RecordHints hints) {
    this.people = people;
    this.lines = lines;
    this.stories = stories;
    this.words = words;
    this.hints = hints;
  }

  /** Whether the page opens for somebody; trainers know people by name and stage only. */
  static boolean mayOpen(Scope scope) {
    return scope.has(Role.ADVISER) || scope.has(Role.MANAGER) || scope.has(Role.ADMINISTRATOR);
  }

  @GetMapping("/staff/people/{id}")
  @Transactional
  String show(@PathVariable UUID id, Form form, Model model) {
    model.addAttribute("person", people.open(id));
    model.addAttribute("profile", people.profile(id));
    model.addAttribute("parts", lines.ofPerson(id));
    model.addAttribute("story", stories.of(id));
    model.addAttribute("hints", hints.of(id));
    model.addAttribute("words", words);
    model.addAttribute("form", form);
    return "desk/person";
  }
}
