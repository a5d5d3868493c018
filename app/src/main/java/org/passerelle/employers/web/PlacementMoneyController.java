package org.passerelle.employers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Placement;
import org.passerelle.employers.PlacementMoney;
import org.passerelle.employers.PlacementMoney.Kind;
import org.passerelle.employers.PlacementMoney.Noted;
import org.passerelle.employers.PlacementMoney.Sum;
import org.passerelle.employers.Placements;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fees and costs of one placement. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/placements/{id}/money")
class PlacementMoneyController {
  private final PlacementMoney money;
  private final Placements placements;
  private final People people;

  PlacementMoneyController(PlacementMoney money, Placements placements, People people) {
    this.money = money;
    this.placements = placements;
    this.people = people;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String show(@PathVariable UUID id, Form form, Page page, Model model) {
    Placement placement = placements.get(id);
    List<Noted> noted = money.of(id);
    var asked = money.asked(placement);
    if (noted.isEmpty()) {
      asked.ifPresent(fee -> form.known("kind", Kind.FEE).known("amount", fee.amount()));
    } else {
      form.known("currency", noted.getLast().sum().currency());
    }
    asked.ifPresent(fee -> form.known("currency", fee.currency()));
    form.known("currency", money.usualCurrency()).known("due", page.formats().today());
    model.addAttribute("placement", placement);
    model.addAttribute("person", people.get(placement.person()));
    model.addAttribute("noted", noted);
    model.addAttribute("asked", asked.orElse(null));
    model.addAttribute("form", form);
    return "employers/staff/money";
  }

  @PostMapping
  @Transactional
  public String note(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Optional<Kind> kind = form.oneOf(Kind.class, "kind", "employers.staff.money.kind.missing");
    @Nullable BigDecimal amount = amount(form);
    String currency = currency(form);
    LocalDate due = form.requiredDate("due", "employers.staff.money.due.missing");
    if (!form.valid() || kind.isEmpty() || amount == null || due == null) {
      return show(id, form, page, model);
    }
    money.note(id, new Sum(kind.get(), amount, currency, due, form.optional("words")));
    Notice.done("employers.saved").after(redirect);
    return "redirect:/staff/placements/" + id + "/money";
  }

  private static @Nullable BigDecimal amount(Form form) {
    String typed = form.value("amount").replace(',', '.').replaceAll("[\\s\\u00a0\\u202f]", "");
    if (typed.matches("-?[0-9]{1,8}([.][0-9]{1,2})?") && new BigDecimal(typed).signum() != 0
        && new BigDecimal(typed).abs().compareTo(BigDecimal.valueOf(10_000_000)) <= 0) {
      return new BigDecimal(typed);
    }
    form.error("amount", "employers.staff.money.amount.wrong");
    return null;
  }

  private static String currency(Form form) {
    String typed = form.value("currency").toUpperCase(Locale.ROOT);
    if (Currency.getAvailableCurrencies().stream().noneMatch(one -> one.getCurrencyCode().equals(typed))) {
      form.error("currency", "employers.staff.money.currency.wrong");
    }
    return typed;
  }
}
