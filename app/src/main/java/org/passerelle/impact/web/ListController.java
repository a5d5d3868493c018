package org.passerelle.impact.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.passerelle.sheets.SheetWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
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
    return sheet(programme, form, page, true);
  }

  @GetMapping("/staff/impact/{programme}/list.xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String programme, Form form, Page page) {
    return sheet(programme, form, page, false);
  }

  private ResponseEntity<byte[]> sheet(String programme, Form form, Page page, boolean csv) {
    Blueprint blueprint = indicators.blueprint(programme);
    Figure figure = figure(form);
    List<Listed> rows = dashboards.export(programme, AskedDefinition.read(form, blueprint), figure);
    String file = programme + "-" + figure.key().replace('.', '-') + (csv ? ".csv" : ".xlsx");
    return ResponseEntity.ok()
        .contentType(csv ? CSV : XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
        .body(written(rows, page, blueprint, figure, csv));
  }

  private static byte[] written(List<Listed> rows, Page page, Blueprint blueprint, Figure figure, boolean csv) {
    String amount = OwnFigureWords.amount(page, blueprint, figure);
    String title = FigureWords.title(page, blueprint, figure);
    var out = new ByteArrayOutputStream();
    try (SheetWriter writer = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out, title)) {
      List<@Nullable Object> head = new ArrayList<>(
          List.of(
              page.text("impact.staff.list.name"), page.text("impact.staff.list.partner"),
              page.text("impact.staff.list.since"), page.text("impact.staff.list.until")));
      if (amount != null) {
        head.add(amount);
      }
      writer.row(head);
      for (Listed row : rows) {
        List<@Nullable Object> cells =
            Arrays.asList(
                OwnFigureWords.row(page, blueprint, figure, row), row.partner(), row.since(), row.until(), row.amount());
        writer.row(cells.subList(0, head.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Figure figure(Form form) {
    return Figure.of(form.value("of")).orElseThrow(() -> new NotFound("figure"));
  }
}
