package org.passerelle.intake.imports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.imports.ImportLists;
import org.passerelle.intake.imports.ImportRun;
import org.passerelle.intake.imports.Meanings;
import org.passerelle.intake.sheet.Column;
import org.passerelle.intake.sheet.ListColumns;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.people.facts.Spelling;
import org.passerelle.scope.Role;
import org.passerelle.sheets.SheetException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the headings of an uploaded list mean. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(ImportsController.PATH + "/{id}/columns")
class ColumnsController {
  private static final String FIELD = "column-";
  private final ImportLists lists;

  ColumnsController(ImportLists lists) {
    this.lists = lists;
  }

  @GetMapping
  String show(@PathVariable UUID id, Form form, Page page, Model model) throws SheetException {
    ImportRun run = lists.get(id);
    ListColumns columns = lists.columns(run);
    Meanings meanings = run.meanings() == null ? Meanings.GUESSED : run.meanings();
    headings(columns)
        .forEach((position, heading) -> form.known(heading.name(), meaning(columns, meanings, position, heading)));
    return page(run, columns, form, page, model);
  }

  @PostMapping
  String save(@PathVariable UUID id, Form form, Page page, Model model) throws SheetException {
    ImportRun run = lists.get(id);
    if (run.phase() != ImportRun.Phase.UPLOADED) {
      return "redirect:" + ImportsController.PATH + "/" + id;
    }
    ListColumns columns = lists.columns(run);
    Map<String, String> chosen = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (ColumnHeading heading : headings(columns).values()) {
      String meaning = form.required(heading.name(), "imports.staff.error.meaning", "heading", heading.heading());
      if (Column.named(meaning).isPresent() && !taken.add(meaning)) {
        form.error(heading.name(), "imports.staff.error.twice", "heading", heading.heading());
      }
      chosen.put(Spelling.folded(heading.heading()), meaning);
    }
    List<String> names =
        List.of(Column.FULL_NAME.heading(), Column.GIVEN_NAME.heading(), Column.FAMILY_NAME.heading());
    if (form.valid() && names.stream().noneMatch(taken::contains)) {
      form.error(headings(columns).values().iterator().next().name(), "imports.staff.error.name");
    }
    if (!form.valid()) {
      return page(run, columns, form, page, model);
    }
    lists.understand(run, columns, new Meanings(chosen));
    return "redirect:" + ImportsController.PATH + "/" + id + "/preview";
  }

  private String page(ImportRun run, ListColumns columns, Form form, Page page, Model model) {
    model.addAttribute("run", run);
    model.addAttribute("form", form);
    model.addAttribute("headings", List.copyOf(headings(columns).values()));
    model.addAttribute("meanings", choices(page));
    return "imports/columns";
  }

  /** By position; of several columns with one heading the first, columns without heading not at all. */
  private static Map<Integer, ColumnHeading> headings(ListColumns columns) {
    Map<Integer, ColumnHeading> headings = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int position = 0; position < columns.mapping().headings().size(); position++) {
      String heading = columns.mapping().headings().get(position);
      String folded = Spelling.folded(heading);
      if (!folded.isEmpty() && seen.add(folded)) {
        headings.put(position, new ColumnHeading(FIELD + position, heading, columns.examples().get(position)));
      }
    }
    return headings;
  }

  private static String meaning(ListColumns columns, Meanings meanings, int position, ColumnHeading heading) {
    Column column = columns.mapping().columns().get(position);
    return column != null
        ? column.heading()
        : meanings.byHeading().getOrDefault(Spelling.folded(heading.heading()), Meanings.NOTE);
  }

  private static List<Choice> choices(Page page) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(Meanings.NOTE, page.text("imports.staff.columns.note")));
    choices.add(Choice.of(Meanings.LEAVE_OUT, page.text("imports.staff.columns.leave-out")));
    Arrays.stream(Column.values())
        .map(column -> Choice.of(column.heading(), page.textOf("imports.staff.column.", column)))
        .forEach(choices::add);
    return choices;
  }
}
