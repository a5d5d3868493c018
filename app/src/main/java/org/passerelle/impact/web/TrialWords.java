package org.passerelle.impact.web;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.proportions.Difference;
import org.passerelle.evidence.survival.LogRank;
import org.passerelle.impact.Definition;
import org.passerelle.impact.OutcomeCurve;
import org.passerelle.impact.TrialResult;
import org.passerelle.impact.TrialResult.Arm;
import org.passerelle.impact.pictures.Intervals;
import org.passerelle.impact.pictures.Intervals.Row;
import org.passerelle.impact.pictures.Steps;
import org.passerelle.impact.pictures.Steps.Line;
import org.passerelle.pages.Page;

/** Says what drawing lots showed. */
public final class TrialWords {
  private TrialWords() {}

  /** Said where the arms are not known of alike. */
  public static String uneven(Page page, TrialResult result) {
    return page.text(
        "impact.staff.trial.uneven", "treatment", page.percent(result.treatment().unknown().orElseThrow().p()), "control",
        page.percent(result.control().unknown().orElseThrow().p()));
  }

  public static String name(Page page, Arm arm) {
    return page.text(arm.arm().equals("treatment") ? "impact.staff.trial.treatment" : "impact.staff.trial.control");
  }

  public static String sentence(Page page, TrialResult result) {
    return result.difference()
        .map(difference -> {
          Interval interval = difference.newcombe();
          String key = interval.contains(0) ? "impact.staff.trial.unclear" : "impact.staff.trial.clear";
          return page.text(
              key, "treatment", page.percent(difference.first().p()), "control", page.percent(difference.second().p()),
              "effect", Words.points(page, difference.diff()), "low", Words.points(page, interval.low()), "high",
              Words.points(page, interval.high()));
        })
        .orElseGet(() -> page.text("impact.staff.trial.early"));
  }

  public static Intervals effect(Page page, TrialResult result) {
    List<Row> rows = new ArrayList<>();
    result.difference().ifPresent(one -> rows.add(row(page, "impact.staff.reading.known", one)));
    result.missingIsFailure().ifPresent(one -> rows.add(row(page, "impact.staff.reading.failure", one)));
    result.bounds().ifPresent(bounds -> {
      rows.add(bounds(page, "impact.staff.trial.lee", bounds.lee()));
      rows.add(bounds(page, "impact.staff.reading.bounds", bounds.worstCase()));
    });
    return Intervals.differences(page.text("impact.staff.trial.effect"), rows);
  }

  public static Row row(Page page, String key, Difference difference) {
    Interval interval = difference.newcombe();
    return new Row(page.text(key), difference.diff(), interval, difference(page, difference.diff(), interval), null);
  }

  private static Row bounds(Page page, String key, Interval bounds) {
    String shown =
        Double.isNaN(bounds.low())
            ? "–"
            : page.text(
                "impact.staff.curve.between", "low", Words.points(page, bounds.low()), "high",
                Words.points(page, bounds.high()));
    return new Row(page.text(key), null, bounds, shown, null);
  }

  /** A difference with its interval, in percentage points. */
  public static String difference(Page page, double difference, Interval interval) {
    return page.text(
        "impact.staff.rate.with-interval", "share", Words.points(page, difference), "low",
        Words.points(page, interval.low()), "high", Words.points(page, interval.high()));
  }

  public static String curves(Page page, TrialResult result) {
    LogRank test = result.logRank();
    return Double.isNaN(test.p())
        ? page.text("impact.staff.trial.early")
        : page.text(
            test.p() < 0.05 ? "impact.staff.trial.sooner" : "impact.staff.trial.same-pace", "p",
            p(page, test.p()));
  }

  public static Steps curvesPicture(Page page, TrialResult result, OutcomeCurve treated, OutcomeCurve others) {
    OutcomeCurve longer = longer(treated, others);
    int months = longer.months();
    return new Steps(
        page.text("impact.staff.curve.job"),
        List.of(
            new Line(name(page, result.treatment()), treated.path(months), 0),
            new Line(name(page, result.control()), others.path(months), 1)),
        months, longer.every());
  }

  /** The one of whom anybody is known for longer: both are drawn as far as it goes. */
  public static OutcomeCurve longer(OutcomeCurve one, OutcomeCurve other) {
    return one.months() >= other.months() ? one : other;
  }

  /** A probability as three decimals, with its sign. */
  public static String p(Page page, double p) {
    return p < 0.001 ? "< " + page.number(0.001) : "= " + page.number(Math.round(p * 1000) / 1000.0);
  }

  public static String definition(Page page, Definition definition) {
    return page.text(
        "impact.staff.trial.definition", "months", definition.within().toTotalMonths(), "kinds",
        page.list(definition.kinds().stream().map(kind -> page.textOf("impact.staff.kind.", kind)).toList()));
  }
}
