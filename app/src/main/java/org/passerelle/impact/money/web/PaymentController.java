package org.passerelle.impact.money.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Codes;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.money.PaymentTerms;
import org.passerelle.impact.money.Payments;
import org.passerelle.impact.money.Payments.Agreed;
import org.passerelle.impact.money.SchemeFile;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.pages.Pdf;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreement with a payer who pays by result, typed or taken from a file, and the statement of what is owed. */
@Controller
@Allowed({Role.MANAGER, Role.ADMINISTRATOR})
class PaymentController {
  private static final int MOST = 1_000_000;
  private final Payments payments;
  private final Indicators indicators;
  private final MoneyPage money;
  private final Pdf pdf;

  PaymentController(Payments payments, Indicators indicators, MoneyPage money, Pdf pdf) {
    this.payments = payments;
    this.indicators = indicators;
    this.money = money;
    this.pdf = pdf;
  }

  @PostMapping("/staff/impact/{programme}/money/agreements")
  String agree(@PathVariable String programme, Form form, Page page, Model model, RedirectAttributes redirect) {
    String payer = form.required("payer", "impact.staff.payment.payer.missing");
    boolean difference = form.holds("rule", "difference");
    Map<String, Integer> prices = new LinkedHashMap<>();
    for (OutcomeKind kind : indicators.blueprint(programme).outcomes().kinds()) {
      form.whole("price-" + kind.name(), 0, MOST).ifPresent(price -> prices.put(Codes.of(kind), price));
    }
    var price = form.whole("price", 0, MOST);
    var minimum = form.whole("minimum", 0, 100);
    var proof = form.whole("proof", 0, 99);
    var cap = form.whole("cap", 0, Integer.MAX_VALUE);
    if (difference && price.isEmpty()) {
      form.error("price", "impact.staff.payment.price.missing");
    }
    if (!difference && prices.isEmpty()) {
      form.error("rule", "impact.staff.payment.prices.missing");
    }
    if (!form.valid()) {
      return money.show(programme, form, page, model);
    }
    payments.agree(
        programme,
        new PaymentTerms(
            payer, Definition.of(indicators.blueprint(programme)), difference ? Map.of() : prices, Map.of(),
            difference ? price.getAsInt() : null, minimum.orElse(0), proof.orElse(0),
            cap.isPresent() ? cap.getAsInt() : null, List.of()));
    return kept(programme, redirect);
  }

  @PostMapping("/staff/impact/{programme}/money/agreements/file")
  String take(
      @PathVariable String programme, Form form, @RequestParam(required = false) @Nullable MultipartFile file,
      Page page, Model model, RedirectAttributes redirect)
      throws IOException {
    String payer = form.required("file-payer", "impact.staff.payment.payer.missing");
    if (file == null || file.isEmpty()) {
      form.error("file", "impact.staff.payment.file.missing");
    }
    if (form.valid() && file != null) {
      switch (SchemeFile.read(file.getBytes(), payer, indicators.blueprint(programme))) {
        case SchemeFile.Refused refused -> form.error("file", refused.textKey(), refused.arguments());
        case SchemeFile.Read read -> {
          payments.agree(programme, read.terms());
          return kept(programme, redirect);
        }
      }
    }
    return money.show(programme, form, page, model);
  }

  private static String kept(String programme, RedirectAttributes redirect) {
    Notice.done("impact.staff.payment.agreed").after(redirect);
    return "redirect:/staff/impact/" + programme + "/money";
  }

  /** The statement alone, to be sent to the payer. */
  @GetMapping("/staff/impact/{programme}/money/statement.pdf")
  @Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
  ResponseEntity<byte[]> print(@PathVariable String programme, Page page) {
    Blueprint blueprint = indicators.blueprint(programme);
    Agreed agreed = payments.agreed(programme).orElseThrow(() -> new NotFound("agreement"));
    var model =
        Map.of(
            "network", Objects.requireNonNullElse(page.viewer().network(), ""), "blueprint", blueprint, "agreed", agreed,
            "owed", payments.owed(agreed, blueprint));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + programme + "-statement.pdf\"")
        .body(pdf.of(page, "impact/statementPrint", model));
  }

}
