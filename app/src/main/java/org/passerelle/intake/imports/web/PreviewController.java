package org.passerelle.intake.imports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.intake.imports.ImportLists;
import org.passerelle.intake.imports.ImportRun;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.intake.sheet.RowReading;
import org.passerelle.intake.sheet.SheetWords;
import org.passerelle.pages.Page;
import org.passerelle.people.facts.PartialDate.Precision;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.scope.Role;
import org.passerelle.sheets.SheetException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first rows of an uploaded list as they will be taken in. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(ImportsController.PATH + "/{id}/preview")
class PreviewController {
  private final ImportLists lists;

  PreviewController(ImportLists lists) {
    this.lists = lists;
  }

  @GetMapping
  String show(@PathVariable UUID id, Page page, Model model) {
    ImportRun run = lists.get(id);
    SheetWords words = new SheetWords(page.language().locale().toLocale());
    model.addAttribute("run", run);
    try {
      model.addAttribute("rows", lists.preview(run).stream().map(row -> row(row, page, words)).toList());
    } catch (SheetException unreadable) {
      model.addAttribute("rows", List.of());
      model.addAttribute("unreadable", words.problem(unreadable));
    }
    return "imports/preview";
  }

  private static PreviewRow row(RowReading reading, Page page, SheetWords words) {
    return switch (reading) {
      case RowReading.Read(PersonRow person) ->
          new PreviewRow(
              person.line(), person.name().written(), born(person, page), contact(person),
              page.list(
                  person.background().languages().stream()
                      .map(skill -> page.formats().languageName(skill.language().code()))
                      .toList()),
              List.of());
      case RowReading.Rejected rejected ->
          new PreviewRow(
              rejected.row().line(), rejected.row().cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse(""),
              "", "", "", rejected.problems().stream().map(words::problem).toList());
    };
  }

  private static String born(PersonRow person, Page page) {
    LocalDate day = person.birth().earliest();
    boolean toTheDay = person.birth().precision() == Precision.DAY && !person.birth().estimated();
    return day != null && toTheDay ? page.date(day) : person.birth().toString();
  }

  private static String contact(PersonRow person) {
    PhoneNumber phone = person.contact().phone();
    @Nullable String email = person.contact().email() == null ? null : person.contact().email().value();
    return phone == null ? (email == null ? "" : email) : phone.e164();
  }
}
