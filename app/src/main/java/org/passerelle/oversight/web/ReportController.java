package org.passerelle.oversight.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.passerelle.access.Allowed;
import org.passerelle.oversight.StepReport;
import org.passerelle.oversight.StepReport.Kind;
import org.passerelle.oversight.StepReports;
import org.passerelle.pages.Page;
import org.passerelle.pages.Pdf;
import org.passerelle.pages.Texts;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reports about a step: impact assessment, model card, technical file; as a page, printed, as text, as data. */
@Controller
@Allowed({Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/oversight/steps/{step}/reports")
class ReportController {
  private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
  private final StepReports reports;
  private final Pdf pdf;

  ReportController(StepReports reports, Pdf pdf) {
    this.reports = reports;
    this.pdf = pdf;
  }

  @GetMapping
  String list(@PathVariable String step) {
    return "redirect:/staff/oversight/steps/" + step + "/reports/card";
  }

  @GetMapping("/{kind}")
  String show(@PathVariable String step, @PathVariable String kind, Texts texts, Model model) {
    model.addAttribute("report", report(step, kind, texts));
    return "oversight/report";
  }

  @GetMapping("/{kind}.pdf")
  ResponseEntity<byte[]> print(@PathVariable String step, @PathVariable String kind, Texts texts, Page page) {
    byte[] body = pdf.of(page, "oversight/reportPrint", Map.of("report", report(step, kind, texts)));
    return ResponseEntity.ok()
        .headers(file(step, kind, "pdf"))
        .contentType(MediaType.APPLICATION_PDF)
        .body(body);
  }

  @GetMapping("/{kind}.md")
  ResponseEntity<byte[]> text(@PathVariable String step, @PathVariable String kind, Texts texts) {
    byte[] body = report(step, kind, texts).markdown().getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok().headers(file(step, kind, "md")).contentType(MARKDOWN).body(body);
  }

  @GetMapping("/{kind}.json")
  ResponseEntity<StepReport> data(@PathVariable String step, @PathVariable String kind, Texts texts) {
    return ResponseEntity.ok()
        .headers(file(step, kind, "json"))
        .contentType(MediaType.APPLICATION_JSON)
        .body(report(step, kind, texts));
  }

  private StepReport report(String step, String kind, Texts texts) {
    for (Kind one : Kind.values()) {
      if (one.key().equals(kind.toLowerCase(Locale.ROOT))) {
        return reports.of(step, one, texts);
      }
    }
    throw new NotFound("report");
  }

  private static HttpHeaders file(String step, String kind, String ending) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentDisposition(
        ContentDisposition.attachment().filename("passerelle-" + step + "-" + kind + "." + ending).build());
    return headers;
  }
}
