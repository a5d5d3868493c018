package org.passerelle.impact.funders.web;

import java.nio.charset.StandardCharsets;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.funders.Entries;
import org.passerelle.impact.funders.ParticipantFile;
import org.passerelle.impact.web.Views;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The common indicators of a programme, and the files for its managing authority. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class FundersController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private final Entries entries;
  private final Indicators indicators;

  FundersController(Entries entries, Indicators indicators) {
    this.entries = entries;
    this.indicators = indicators;
  }

  @GetMapping("/staff/impact/{programme}/funders")
  String show(@PathVariable String programme, Form form, Page page, Model model) {
    form.known("columns", ParticipantFile.usual());
    model.addAttribute("form", form);
    model.addAttribute("blueprint", indicators.blueprint(programme));
    model.addAttribute("table", entries.table(programme));
    model.addAttribute("missing", entries.missing(programme));
    model.addAttribute("tabs", Views.of(page, programme, Views.View.FUNDERS));
    return "impact/funders";
  }

  @GetMapping("/staff/impact/{programme}/funders/indicators.xlsx")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  ResponseEntity<byte[]> indicators(@PathVariable String programme) {
    return file(programme + "-indicators.xlsx", XLSX, ParticipantFile.write(entries.table(programme)));
  }

  /** The file holds names, so it is asked for with a form and noted in the journal. */
  @PostMapping("/staff/impact/{programme}/funders/files")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  Object participants(@PathVariable String programme, Form form, Page page, Model model) {
    String columns = form.required("columns", "impact.staff.funders.columns.missing");
    ParticipantFile.wrongLine(columns)
        .ifPresent(line -> form.error("columns", "impact.staff.funders.columns.wrong", "line", line));
    if (!form.valid()) {
      return show(programme, form, page, model);
    }
    boolean csv = form.holds("format", "csv");
    return file(
        programme + "-participants" + (csv ? ".csv" : ".xlsx"), csv ? CSV : XLSX,
        ParticipantFile.write(entries.export(programme), columns, csv));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
