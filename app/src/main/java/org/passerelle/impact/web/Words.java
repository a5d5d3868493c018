package org.passerelle.impact.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.impact.Dashboard.OutcomeRate;
import org.passerelle.impact.Definition;
import org.passerelle.impact.GroupRates;
import org.passerelle.impact.GroupRates.Group;
import org.passerelle.impact.GroupRates.Verdict;
import org.passerelle.impact.OutcomeCurve;
import org.passerelle.impact.pictures.Intervals;
import org.passerelle.impact.pictures.Intervals.Row;
import org.passerelle.pages.Page;

/** Says in a sentence what a picture shows, and in a few words what a figure is. */
public final class Words {
  private Words() {}

  public static String definition(Page page, Definition definition) {
    return page.text(
        "impact.staff.outcomes.definition",
        "months", definition.within().toTotalMonths(),
        "from", page.textOf("impact.staff.counted.", definition.counted()),
        "kinds", page.list(definition.kinds().stream().map(kind -> page.textOf("impact.staff.kind.", kind)).toList()));
  }

  /** A share with its interval, such as {@code 62 % (51 to 72)}. */
  public static String share(Page page, Proportion share) {
    return page.text(
        "impact.staff.rate.with-interval", "share", page.percent(share.p()), "low", page.percent(share.wilson().low()),
        "high", page.percent(share.wilson().high()));
  }

  public static String between(Page page, Interval interval) {
    return Double.isNaN(interval.low())
        ? "–"
        : page.text(
            "impact.staff.curve.between", "low", page.percent(interval.low()), "high", page.percent(interval.high()));
  }

  /** A difference in percentage points, with its sign. */
  public static String points(Page page, double difference) {
    double points = Math.round(difference * 1000) / 10.0;
    String sign = points > 0 ? "+" : points < 0 ? "−" : "";
    return page.text("impact.staff.points", "points", sign + page.number(Math.abs(points)));
  }

  public static Intervals readings(Page page, Lists lists, OutcomeRate outcomes) {
    List<Row> rows = new ArrayList<>();
    reading(page, rows, "impact.staff.reading.known", outcomes.rate(), lists.href(outcomes.positive()));
    reading(page, rows, "impact.staff.reading.failure", outcomes.missingIsFailure(), null);
    reading(page, rows, "impact.staff.reading.success", outcomes.missingIsSuccess(), null);
    bounds(outcomes).ifPresent(
        worst -> rows.add(
            new Row(page.text("impact.staff.reading.bounds"), null, worst, between(page, worst), null)));
    return Intervals.shares(page.text("impact.staff.readings"), rows, null);
  }

  private static void reading(Page page, List<Row> rows, String key, Optional<Proportion> share, @Nullable String href) {
    share.ifPresent(one -> rows.add(Row.of(page.text(key), one, share(page, one), href)));
  }

  private static Optional<Interval> bounds(OutcomeRate outcomes) {
    return outcomes.missingIsFailure().flatMap(
        low -> outcomes.missingIsSuccess().map(high -> new Interval(low.p(), high.p())));
  }

  public static String readingsSentence(Page page, OutcomeRate outcomes) {
    return bounds(outcomes)
        .map(
            bounds ->
                page.text(
                    "impact.staff.readings.sentence", "unknown", outcomes.unknown().value(), "low",
                    page.percent(bounds.low()), "high", page.percent(bounds.high())))
        .orElse("");
  }

  public static String sentence(Page page, OutcomeCurve curve, boolean work) {
    var median = curve.medianDays();
    String kind = work ? "job" : "other";
    return median.isPresent()
        ? page.text("impact.staff.curve.half", "people", curve.people(), "days", median.getAsLong(), "kind", kind)
        : page.text("impact.staff.curve.less", "people", curve.people(), "outcomes", curve.outcomes(), "kind", kind);
  }

  public static String name(Page page, Group group) {
    return group.name().isEmpty() ? page.text("impact.staff.by.unknown") : group.name();
  }

  public static String sentence(Page page, GroupRates rates) {
    List<Group> different = rates.different();
    if (different.isEmpty()) {
      return page.text("impact.staff.groups.alike", "groups", rates.groups().size());
    }
    List<String> named =
        different.stream()
            .map(group -> page.text(
                rates.verdict(group) == Verdict.HIGHER ? "impact.staff.groups.higher" : "impact.staff.groups.lower",
                "name", name(page, group)))
            .toList();
    return page.text("impact.staff.groups.differ", "groups", page.list(named));
  }

  public static Intervals picture(Page page, GroupRates rates) {
    List<Row> rows =
        rates.groups().stream()
            .map(group -> group.rate()
                .map(one -> Row.of(name(page, group), one, share(page, one), null))
                .orElseGet(() -> new Row(name(page, group), null, null, page.text("impact.staff.rate.none"), null)))
            .toList();
    return Intervals.shares(page.text("impact.staff.groups"), rows, rates.overall().map(Proportion::p).orElse(null));
  }
}
