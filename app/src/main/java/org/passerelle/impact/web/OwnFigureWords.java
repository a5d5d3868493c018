package org.passerelle.impact.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Dashboards.Listed;
import org.passerelle.impact.Figure;
import org.passerelle.impact.Figure.OwnFigureSide;
import org.passerelle.impact.OwnFigures.Counted;
import org.passerelle.impact.OwnFigures.Part;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Measure;

/** Says a programme's own figures: shares in percent, money in the country's currency. */
public final class OwnFigureWords {
  private OwnFigureWords() {}

  public static String value(Page page, Blueprint blueprint, Counted figure) {
    return figure.value()
        .map(value -> figure.isShare()
            ? page.percent(value.doubleValue())
            : figure.count().measure() instanceof Measure.Cost
                ? MoneyWords.money(page, blueprint, value.doubleValue())
                : number(page, value))
        .orElse("–");
  }

  /** What the value is made of. */
  public static String note(Page page, Blueprint blueprint, Counted figure) {
    if (!figure.shown()) {
      return page.text("impact.staff.few");
    }
    if (figure.value().isEmpty()) {
      return page.text("impact.staff.rate.none");
    }
    if (figure.proportion().isPresent()) {
      var share = figure.proportion().get();
      return page.text(
          "impact.staff.rate.interval", "x", share.x(), "n", share.n(), "low", page.percent(share.wilson().low()),
          "high", page.percent(share.wilson().high()));
    }
    String count = part(page, blueprint, figure.count());
    String whole = figure.of() == null ? count : page.text(
        "impact.staff.own.divided", "count", count, "whole", part(page, blueprint, figure.of()));
    return figure.editions() > 1
        ? page.text("impact.staff.own.each-edition", "count", whole, "editions", figure.editions())
        : figure.of() == null ? "" : whole;
  }

  public static String part(Page page, Blueprint blueprint, Part part) {
    return part.measure() instanceof Measure.Cost
        ? MoneyWords.money(page, blueprint, part.value().doubleValue())
        : number(page, part.value());
  }

  /** What the amounts of a list are: people, hours or money; null where it has none. */
  public static @Nullable String amount(Page page, Blueprint blueprint, Figure figure) {
    Measure measure =
        figure instanceof OwnFigureSide own ? own.measure(blueprint).orElse(null) : null;
    return switch (measure) {
      case Measure.Hours hours -> page.text("impact.staff.list.hours");
      case Measure.Cost cost -> page.text("impact.staff.list.money", "currency", MoneyWords.currency(blueprint));
      case Measure.Hosts hosts -> page.text("impact.staff.people");
      case Measure.Countries countries -> page.text("impact.staff.people");
      case null, default -> null;
    };
  }

  /** What a row is called; a country by its name. */
  public static String row(Page page, Blueprint blueprint, Figure figure, Listed row) {
    boolean country =
        figure instanceof OwnFigureSide own && own.measure(blueprint).filter(Measure.Countries.class::isInstance).isPresent();
    return country ? Locale.of("", row.name()).getDisplayCountry(page.language().locale().toLocale()) : row.name();
  }

  private static String number(Page page, BigDecimal value) {
    BigDecimal short_ = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return page.number(short_.scale() <= 0 ? (Number) short_.longValueExact() : (Number) short_);
  }
}
