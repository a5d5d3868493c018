package org.passerelle.impact.report.web;

import java.util.Map;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.report.Report;
import org.passerelle.impact.report.ReportSheets;
import org.passerelle.impact.report.Reports;
import org.passerelle.impact.web.AskedDefinition;
import org.passerelle.impact.web.Views;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.pages.Pdf;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports that may be sent to anybody: made, kept, read, printed, taken along. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.FUNDER})
class ReportsController {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private final Reports reports;
  private final Indicators indicators;
  private final Pdf pdf;
  private final ReportSheets sheets;

  ReportsController(Reports reports, Indicators indicators, Pdf pdf, ReportSheets sheets) {
    this.reports = reports;
    this.indicators = indicators;
    this.pdf = pdf;
    this.sheets = sheets;
  }

  @GetMapping("/staff/impact/{programme}/reports")
  String list(@PathVariable String programme, Form form, Page page, Model model) {
    AskedDefinition.read(form, indicators.blueprint(programme));
    model.addAttribute("form", form);
    model.addAttribute("blueprint", indicators.blueprint(programme));
    model.addAttribute("reports", reports.of(programme));
    model.addAttribute("tabs", Views.of(page, programme, Views.View.REPORTS));
    return "impact/reports";
  }

  @PostMapping("/staff/impact/{programme}/reports")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String make(@PathVariable String programme, Form form, Page page, Model model, RedirectAttributes redirect) {
    var definition = AskedDefinition.read(form, indicators.blueprint(programme));
    if (!form.valid()) {
      return list(programme, form, page, model);
    }
    int number = reports.make(programme, definition);
    Notice.done("impact.staff.report.made").after(redirect);
    return "redirect:/staff/impact/" + programme + "/reports/" + number;
  }

  @GetMapping("/staff/impact/{programme}/reports/{number}")
  String show(@PathVariable String programme, @PathVariable int number, Model model) {
    model.addAttribute("report", reports.get(programme, number));
    model.addAttribute("blueprint", indicators.blueprint(programme));
    return "impact/report";
  }

  @GetMapping("/staff/impact/{programme}/reports/{number}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String programme, @PathVariable int number, Page page) {
    Report report = reports.get(programme, number);
    var model = Map.of("report", report, "blueprint", indicators.blueprint(programme));
    return file(report, ".pdf", MediaType.APPLICATION_PDF, pdf.of(page, "impact/reportPrint", model));
  }

  @GetMapping("/staff/impact/{programme}/reports/{number}.xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String programme, @PathVariable int number, Page page) {
    Report report = reports.get(programme, number);
    return file(report, ".xlsx", XLSX, sheets.of(report, indicators.blueprint(programme), page));
  }

  private static ResponseEntity<byte[]> file(Report report, String ending, MediaType type, byte[] body) {
    String name = report.programme() + "-report-" + report.number() + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
