package org.passerelle.desk.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.desk.ProgrammeWords;
import org.passerelle.desk.ParticipationLine;
import org.passerelle.desk.ParticipationLines;
import org.passerelle.desk.ParticipationLines.Wanted;
import org.passerelle.pages.Form;
import org.passerelle.pages.Slice;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class PeopleController {
  private static final int PAGE = 50;
  private final ParticipationLines lines;
  private final Editions editions;
  private final ProgrammeWords words;
  private final Journal journal;

  PeopleController(ParticipationLines lines, Editions editions, ProgrammeWords words, Journal journal) {
    this.lines = lines;
    this.editions = editions;
    this.words = words;
    this.journal = journal;
  }

  @GetMapping("/staff/people")
  @Transactional(readOnly = true)
  String list(Form form, Model model) {
    List<ParticipationLine> people = lines.page(wanted(form));
    long total = people.isEmpty() ? 0 : people.getFirst().total();
    model.addAttribute("form", form);
    model.addAttribute("people", people);
    model.addAttribute("slice", new Slice(page(form), PAGE, total));
    model.addAttribute("editions", editions.all());
    model.addAttribute("words", words);
    model.addAttribute("today", journal.today());
    model.addAttribute("opensFiles", PersonController.mayOpen(Scope.current()));
    return "desk/people";
  }

  private static Wanted wanted(Form form) {
    return new Wanted(
        form.value("q"), edition(form.optional("edition")), form.optional("role"), form.optional("stage"),
        form.holds("held", "yes"), form.holds("late", "yes"), form.holds("mine", "yes"), page(form));
  }

  private static int page(Form form) {
    return form.whole("page", 1, 100_000).orElse(1);
  }

  static @Nullable UUID edition(@Nullable String typed) {
    try {
      return typed == null ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
