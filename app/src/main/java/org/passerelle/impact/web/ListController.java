package org.passerelle.impact.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Dashboards.Listed;
import org.passerelle.impact.Dashboards.Listing;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Figure;
import org.passerelle.impact.Indicators;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetFile;
import org.passerelle.sheets.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is behind a figure: on a page, or as a sheet to take along. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class ListController {
  private final Dashboards dashboards;
  private final Indicators indicators;

  ListController(Dashboards dashboards, Indicators indicators) {
    this.dashboards = dashboards;
    this.indicators = indicators;
  }

  static boolean mayRead(Scope scope) {
    return Arrays.stream(ListController.class.getAnnotation(Allowed.class).value()).anyMatch(scope::has);
  }

  @GetMapping("/staff/impact/{programme}/list")
  @Transactional(readOnly = true)
  String list(@PathVariable String programme, Form form, Page page, Model model) {
    Blueprint blueprint = indicators.blueprint(programme);
    Definition definition = AskedDefinition.read(form, blueprint);
    Figure figure = figure(form);
    Listing listing = dashboards.list(programme, definition, figure, form.whole("page", 1, 1_000_000).orElse(1));
    model.addAttribute("title", FigureWords.title(page, blueprint, figure));
    model.addAttribute("blueprint", blueprint);
    model.addAttribute("figure", figure);
    model.addAttribute("listing", listing);
    model.addAttribute("query", AskedDefinition.query(definition) + "&of=" + figure.key());
    return "impact/list";
  }

  @GetMapping("/staff/impact/{programme}/list.csv")
  ResponseEntity<byte[]> csv(@PathVariable String programme, Form form, Page page) {
    return sheet(programme, form, page, SheetFile.CSV);
  }

  @GetMapping("/staff/impact/{programme}/list.xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String programme, Form form, Page page) {
    return sheet(programme, form, page, SheetFile.XLSX);
  }

  private ResponseEntity<byte[]> sheet(String programme, Form form, Page page, SheetFile kind) {
    Blueprint blueprint = indicators.blueprint(programme);
    Figure figure = figure(form);
    List<Listed> rows = dashboards.export(programme, AskedDefinition.read(form, blueprint), figure);
    return kind.of(
        programme + "-" + figure.key().replace('.', '-'), FigureWords.title(page, blueprint, figure),
        sheet -> write(sheet, rows, page, blueprint, figure));
  }

  private static void write(SheetWriter sheet, List<Listed> rows, Page page, Blueprint blueprint, Figure figure)
      throws IOException {
    String amount = OwnFigureWords.amount(page, blueprint, figure);
    List<@Nullable Object> head = new ArrayList<>(
        List.of(
            page.text("impact.staff.list.name"), page.text("impact.staff.list.partner"),
            page.text("impact.staff.list.since"), page.text("impact.staff.list.until")));
    if (amount != null) {
      head.add(amount);
    }
    sheet.row(head);
    for (Listed row : rows) {
      List<@Nullable Object> cells =
          Arrays.asList(
              OwnFigureWords.row(page, blueprint, figure, row), row.partner(), row.since(), row.until(), row.amount());
      sheet.row(cells.subList(0, head.size()));
    }
  }

  private static Figure figure(Form form) {
    return Figure.of(form.value("of")).orElseThrow(() -> new NotFound("figure"));
  }
}
