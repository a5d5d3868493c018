package org.passerelle.impact.money.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.impact.money.Cost;
import org.passerelle.impact.money.Costs;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was spent, and what it came to. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class CostsController {
  private static final BigDecimal MOST = new BigDecimal("1000000000");
  private final Costs costs;
  private final MoneyPage money;

  CostsController(Costs costs, MoneyPage money) {
    this.costs = costs;
    this.money = money;
  }

  @GetMapping("/staff/impact/{programme}/money")
  @Transactional(readOnly = true)
  String show(@PathVariable String programme, Form form, Page page, Model model) {
    return money.show(programme, form, page, model);
  }

  @PostMapping("/staff/impact/{programme}/money")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String note(@PathVariable String programme, Form form, Page page, Model model, RedirectAttributes redirect) {
    String what = form.required("what", "impact.staff.money.what.missing");
    Optional<BigDecimal> amount = amount(form);
    LocalDate from = form.requiredDate("from", "impact.staff.money.day.missing");
    LocalDate until = form.requiredDate("until", "impact.staff.money.day.missing");
    if (from != null && until != null && until.isBefore(from)) {
      form.error("until", "impact.staff.money.until.before");
    }
    if (!form.valid() || from == null || until == null) {
      return money.show(programme, form, page, model);
    }
    costs.note(programme, new Cost(Ids.next(), what, from, until, amount.orElseThrow()));
    Notice.done("impact.staff.money.noted").after(redirect);
    return "redirect:/staff/impact/" + programme + "/money";
  }

  @PostMapping("/staff/impact/{programme}/money/{cost}/withdrawal")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String takeBack(@PathVariable String programme, @PathVariable UUID cost, RedirectAttributes redirect) {
    costs.takeBack(cost);
    Notice.done("impact.staff.money.taken-back").after(redirect);
    return "redirect:/staff/impact/" + programme + "/money";
  }

  private static Optional<BigDecimal> amount(Form form) {
    String typed = form.value("amount").replace(" ", "").replace("\u00a0", "").replace("\u202f", "").replace(',', '.');
    if (typed.matches("[0-9]{1,10}(\\.[0-9]{1,2})?") && new BigDecimal(typed).compareTo(MOST) <= 0) {
      return Optional.of(new BigDecimal(typed));
    }
    form.error("amount", "impact.staff.money.amount.wrong");
    return Optional.empty();
  }
}
