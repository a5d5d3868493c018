package org.passerelle.impact.web;

import java.util.List;
import java.util.Map;
import org.passerelle.evidence.money.PaymentScheme.Tranche;
import org.passerelle.impact.Definition;
import org.passerelle.impact.money.Costs;
import org.passerelle.impact.money.PaymentTerms;
import org.passerelle.impact.money.Payments;
import org.passerelle.impact.money.Payments.Agreed;
import org.passerelle.impact.money.Worth;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;

/** Says what things cost and what is owed, in the currency of the programme's country. */
public final class MoneyWords {
  private MoneyWords() {}

  public static String currency(Blueprint blueprint) {
    return Costs.currency(blueprint);
  }

  /** To the cent, as it was noted or is owed; whole amounts without one. */
  public static String exact(Page page, Blueprint blueprint, double amount) {
    return page.formats().amount(amount) + "\u00a0" + currency(blueprint);
  }

  /** A figure that was worked out, in whole amounts; a dash where there is none. */
  public static String money(Page page, Blueprint blueprint, double amount) {
    return Double.isNaN(amount) || Double.isInfinite(amount)
        ? "–"
        : page.number(Math.round(amount)) + "\u00a0" + currency(blueprint);
  }

  public static String sentence(Page page, Blueprint blueprint, Worth worth) {
    if (worth.people().positive() == 0) {
      return page.text("impact.staff.money.early");
    }
    return page.text(
        "impact.staff.money.sentence", "outcome", money(page, blueprint, worth.perOutcome()), "additional",
        money(page, blueprint, worth.perAdditionalOutcome()));
  }

  public static String terms(Page page, Blueprint blueprint, PaymentTerms terms) {
    if (terms.price() != null) {
      return page.text(
          "impact.staff.payment.terms.difference", "price", money(page, blueprint, terms.price()), "minimum",
          terms.minimum(), "proof", terms.proof());
    }
    List<String> prices =
        terms.prices().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> price(page, blueprint, terms, one.getKey(), one.getValue()))
            .toList();
    return page.text("impact.staff.payment.terms.rates", "prices", page.list(prices));
  }

  private static String price(Page page, Blueprint blueprint, PaymentTerms terms, String kind, int price) {
    String words = page.text("impact.staff.kind." + kind) + " " + money(page, blueprint, price);
    Long most = terms.most().get(kind);
    return most == null ? words : words + " " + page.text("impact.staff.payment.most", "most", most);
  }

  /** Why a tranche pays less than its results would; nothing where it pays them all. */
  public static String reason(Page page, Tranche tranche) {
    return tranche.reason() == null ? "" : page.textOf("impact.staff.payment.reason.", tranche.reason());
  }

  private static String signed(Page page, double number) {
    return (number < 0 ? "−" : "") + page.number(Math.abs(number));
  }

  /** What counts under an agreement, and for whom. */
  public static String counted(Page page, Agreed agreed, Blueprint blueprint) {
    Definition definition = Payments.definition(agreed, blueprint);
    return agreed.terms().isOnDifference() ? TrialWords.definition(page, definition) : Words.definition(page, definition);
  }

  /** Results are not always whole; a dash where there is nobody to compare. */
  public static String results(Page page, Tranche tranche) {
    return Double.isNaN(tranche.results()) ? "–" : signed(page, Math.round(tranche.results() * 10) / 10.0);
  }
}
