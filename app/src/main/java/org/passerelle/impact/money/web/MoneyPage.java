package org.passerelle.impact.money.web;

import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.money.Assumptions;
import org.passerelle.impact.money.Costs;
import org.passerelle.impact.money.Payments;
import org.passerelle.impact.money.Returns;
import org.passerelle.impact.web.AskedDefinition;
import org.passerelle.impact.web.Views;
import org.passerelle.impact.web.Words;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page on money shows, whichever of its forms was sent. */
@Component
class MoneyPage {
  private final Costs costs;
  private final Payments payments;
  private final Returns returns;
  private final Indicators indicators;

  MoneyPage(Costs costs, Payments payments, Returns returns, Indicators indicators) {
    this.costs = costs;
    this.payments = payments;
    this.returns = returns;
    this.indicators = indicators;
  }

  String show(String programme, Form form, Page page, Model model) {
    Blueprint blueprint = indicators.blueprint(programme);
    Definition definition = AskedDefinition.read(form, blueprint);
    var byLot = returns.anywayByLot(blueprint, definition);
    Assumptions assumptions = assumptions(form, byLot.orElse(0));
    model.addAttribute("form", form);
    model.addAttribute("blueprint", blueprint);
    model.addAttribute("definition", Words.definition(page, definition));
    model.addAttribute("tabs", Views.of(page, programme, Views.View.MONEY));
    model.addAttribute("costs", costs.of(programme));
    model.addAttribute("worth", returns.worth(blueprint, definition, assumptions).orElse(null));
    model.addAttribute("byLot", byLot.isPresent() && assumptions.anyway() == byLot.get());
    var agreed = payments.agreed(programme);
    model.addAttribute("agreed", agreed.orElse(null));
    model.addAttribute("owed", agreed.map(one -> payments.owed(one, blueprint)).orElse(null));
    return "impact/money";
  }

  private static Assumptions assumptions(Form form, int anyway) {
    return new Assumptions(
        read(form, "value", 0, 10_000_000, 0), read(form, "years", 1, 50, 3), read(form, "anyway", 0, 100, anyway),
        read(form, "displaced", 0, 100, 0), read(form, "others", 0, 100, 0), read(form, "fades", 0, 100, 0),
        read(form, "rate", 0, 100, 3));
  }

  private static int read(Form form, String name, int least, int most, int usual) {
    int read = form.whole(name, least, most).orElse(usual);
    form.known(name, read);
    return read;
  }
}
