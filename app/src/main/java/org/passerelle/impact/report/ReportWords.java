package org.passerelle.impact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.proportions.Difference;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.impact.pictures.Intervals;
import org.passerelle.impact.pictures.Intervals.Row;
import org.passerelle.impact.pictures.Steps;
import org.passerelle.impact.report.ReportContent.Curve;
import org.passerelle.impact.report.ReportContent.Mark;
import org.passerelle.impact.shown.Counted;
import org.passerelle.impact.shown.ShownTable;
import org.passerelle.impact.shown.ShownTables;
import org.passerelle.impact.web.TrialWords;
import org.passerelle.impact.web.Words;
import org.passerelle.pages.Page;

/** Puts words around a report's facts. */
public final class ReportWords {
  private ReportWords() {}

  /** A count, or that it is not shown. */
  public static String count(Page page, @Nullable Long count) {
    return count == null ? page.text("impact.staff.report.hidden") : page.number(count);
  }

  /** Of those known; empty where a count is hidden or nobody is known. */
  public static Optional<Proportion> known(ShownTable table, String row) {
    Long positive = table.at(row, Counted.POSITIVE);
    Long without = table.at(row, Counted.WITHOUT);
    return positive == null || without == null || positive + without == 0
        ? Optional.empty()
        : Optional.of(Proportion.of(positive, positive + without));
  }

  public static Optional<Proportion> unknown(ShownTable table, String row) {
    Long unknown = table.at(row, Counted.UNKNOWN);
    Long all = table.ofRow(row);
    return unknown == null || all == null || all == 0 ? Optional.empty() : Optional.of(Proportion.of(unknown, all));
  }

  /** The rate if the unknown had all reached nothing, or everything. */
  private static Optional<Proportion> ifUnknown(ShownTable table, boolean reached) {
    Long positive = table.at(Counted.ALL, Counted.POSITIVE);
    Long unknown = table.at(Counted.ALL, Counted.UNKNOWN);
    Long all = table.ofRow(Counted.ALL);
    return positive == null || unknown == null || all == null || all == 0
        ? Optional.empty()
        : Optional.of(Proportion.of(positive + (reached ? unknown : 0), all));
  }

  public static String sentence(Page page, ReportContent content) {
    Optional<Proportion> rate = known(content.outcomes(), Counted.ALL);
    Optional<Proportion> unknown = unknown(content.outcomes(), Counted.ALL);
    if (rate.isEmpty() || unknown.isEmpty()) {
      return content.trial() == null ? page.text("impact.staff.report.few") : trial(page, content.trial());
    }
    return page.text(
        "impact.staff.report.sentence", "rate", Words.share(page, rate.get()), "x", rate.get().x(), "n", rate.get().n(),
        "unknown", page.percent(unknown.get().p()), "low",
        page.percent(ifUnknown(content.outcomes(), false).orElseThrow().p()), "high",
        page.percent(ifUnknown(content.outcomes(), true).orElseThrow().p()));
  }

  public static Intervals readings(Page page, ShownTable table) {
    List<Row> rows = new ArrayList<>();
    known(table, Counted.ALL).ifPresent(one -> rows.add(row(page, "impact.staff.reading.known", one)));
    ifUnknown(table, false).ifPresent(one -> rows.add(row(page, "impact.staff.reading.failure", one)));
    ifUnknown(table, true).ifPresent(one -> rows.add(row(page, "impact.staff.reading.success", one)));
    return Intervals.shares(page.text("impact.staff.readings"), rows, null);
  }

  private static Row row(Page page, String key, Proportion share) {
    return Row.of(page.text(key), share, Words.share(page, share), null);
  }

  public static Intervals years(Page page, ShownTable table) {
    List<Row> rows =
        table.rows().stream()
            .map(year -> known(table, year)
                .map(share -> Row.of(year, share, Words.share(page, share), null))
                .orElseGet(() -> new Row(year, null, null, page.text("impact.staff.report.hidden"), null)))
            .toList();
    return Intervals.shares(page.text("impact.staff.by.year"), rows, null);
  }

  /** Straight from mark to mark: what lies between would be single people. */
  public static Steps curve(Page page, Curve curve) {
    int months = curve.marks().getLast().months();
    var path = new StringBuilder("M0 " + Steps.HEIGHT);
    for (Mark mark : curve.marks()) {
      path.append(
          String.format(
              Locale.ROOT, "L%.1f %.1f", (double) mark.months() / months * Steps.WIDTH,
              (1 - mark.reached()) * Steps.HEIGHT));
    }
    return new Steps(
        page.text("impact.staff.curve.job"),
        List.of(new Steps.Line(page.text("impact.staff.curve.reached"), path.toString(), 0)), months, curve.every());
  }

  public static String curveSentence(Page page, Curve curve) {
    Mark last = curve.marks().getLast();
    return page.text("impact.staff.report.curve", "months", last.months(), "share", page.percent(last.reached()));
  }

  public static String trial(Page page, ReportContent.Trial trial) {
    Difference difference = trial.difference();
    Interval interval = difference.newcombe();
    return page.text(
        interval.contains(0) ? "impact.staff.trial.unclear" : "impact.staff.trial.clear",
        "treatment", page.percent(difference.first().p()), "control", page.percent(difference.second().p()),
        "effect", Words.points(page, difference.diff()), "low", Words.points(page, interval.low()), "high",
        Words.points(page, interval.high()));
  }

  /** Every reading of those not known beside the one of those known, where they may be shown. */
  public static Intervals trialPicture(Page page, ReportContent.Trial trial) {
    return trial.whole()
        .map(whole -> TrialWords.effect(page, whole))
        .orElseGet(
            () -> Intervals.differences(
                page.text("impact.staff.trial.effect"),
                List.of(TrialWords.row(page, "impact.staff.reading.known", trial.difference()))));
  }

  /** What one must know to judge the figures, a sentence each. */
  public static List<String> limits(Page page, ReportContent content) {
    List<String> limits = new ArrayList<>();
    String design = content.trial() == null ? "impact.staff.report.limit.rates" : "impact.staff.report.limit.trial";
    limits.add(page.text(design));
    limits.add(page.text("impact.staff.report.limit.unknown"));
    limits.add(page.text("impact.staff.report.limit.source"));
    limits.add(page.text("impact.staff.report.limit.small", "least", ShownTables.THRESHOLD));
    if (content.outcomes().since() != null) {
      limits.add(
          page.text(
              "impact.staff.report.limit.kept", "day", page.date(Objects.requireNonNull(content.outcomes().since()))));
    }
    if (content.plan() == null) {
      limits.add(page.text("impact.staff.report.limit.no-plan"));
    }
    return limits;
  }
}
