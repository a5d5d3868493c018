package org.passerelle.impact.money.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.money.PaymentTerms;
import org.passerelle.impact.money.Payments;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreement with a payer who pays by result. */
@Controller
@Allowed({Role.MANAGER, Role.ADMINISTRATOR})
class PaymentController {
  private static final int MOST = 1_000_000;
  private final Payments payments;
  private final Indicators indicators;
  private final MoneyPage money;

  PaymentController(Payments payments, Indicators indicators, MoneyPage money) {
    this.payments = payments;
    this.indicators = indicators;
    this.money = money;
  }

  @PostMapping("/staff/impact/{programme}/money/agreements")
  String agree(@PathVariable String programme, Form form, Page page, Model model, RedirectAttributes redirect) {
    String payer = form.required("payer", "impact.staff.payment.payer.missing");
    boolean difference = form.holds("rule", "difference");
    Map<String, Integer> prices = new LinkedHashMap<>();
    for (OutcomeKind kind : indicators.blueprint(programme).outcomes().kinds()) {
      form.whole("price-" + kind.name(), 0, MOST).ifPresent(price -> prices.put(code(kind), price));
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
            payer, difference ? Map.of() : prices, difference ? price.getAsInt() : null, minimum.orElse(0),
            proof.orElse(0), cap.isPresent() ? cap.getAsInt() : null));
    Notice.done("impact.staff.payment.agreed").after(redirect);
    return "redirect:/staff/impact/" + programme + "/money";
  }

  private static String code(OutcomeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
