package org.passerelle.impact.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.passerelle.evidence.comparison.Estimate;
import org.passerelle.evidence.proportions.Difference;
import org.passerelle.impact.comparison.ComparisonResult;
import org.passerelle.impact.pictures.Balances;
import org.passerelle.impact.pictures.Intervals;
import org.passerelle.impact.pictures.Intervals.Row;
import org.passerelle.pages.Page;

/** Says what a comparison without lots shows: an association, or nothing. */
public final class ComparisonWords {
  private ComparisonWords() {}

  public static String sentence(Page page, ComparisonResult result) {
    Estimate estimate = result.estimate();
    if (estimate == null) {
      return page.text("impact.staff.comparison.few", "own", result.own(), "others", result.others());
    }
    if (estimate.refused()) {
      int outside = Objects.requireNonNull(estimate.overlap()).treatedOutside();
      return page.text(
          outside * 2 > result.own() ? "impact.staff.comparison.outside" : "impact.staff.comparison.apart",
          "outside", outside, "own", result.own());
    }
    return page.text(
        estimate.ci().contains(0) ? "impact.staff.comparison.unclear" : "impact.staff.comparison.clear",
        "difference", Words.points(page, estimate.estimate()), "low", Words.points(page, estimate.ci().low()),
        "high", Words.points(page, estimate.ci().high()));
  }

  public static String warning(Page page, ComparisonResult result) {
    Estimate estimate = result.estimate();
    if (estimate == null || estimate.overlap() == null || estimate.overlap().warning() == null) {
      return "";
    }
    return page.text(
        "impact.staff.comparison.warning", "outside", estimate.overlap().treatedOutside(), "own", result.own());
  }

  public static Intervals picture(Page page, ComparisonResult result) {
    List<Row> rows = new ArrayList<>();
    result.raw().ifPresent(raw -> rows.add(raw(page, raw)));
    Estimate estimate = result.estimate();
    if (estimate != null && !estimate.refused()) {
      rows.add(
          new Row(
              page.text("impact.staff.comparison.alike"), estimate.estimate(), estimate.ci(),
              TrialWords.difference(page, estimate.estimate(), estimate.ci()), null));
    }
    return Intervals.differences(page.text("impact.staff.comparison.association"), rows);
  }

  private static Row raw(Page page, Difference raw) {
    return new Row(
        page.text("impact.staff.comparison.raw"), raw.diff(), raw.newcombe(),
        TrialWords.difference(page, raw.diff(), raw.newcombe()), null);
  }

  public static String balance(Page page, Balances balances) {
    Balances.Row worst = balances.worst();
    if (worst == null) {
      return "";
    }
    double left = worst.after() == null ? worst.before() : worst.after();
    return page.text(
        Math.abs(left) <= Balances.ALIKE ? "impact.staff.balance.alike" : "impact.staff.balance.unlike",
        "term", term(page, worst.term()), "left", size(page, left));
  }

  /** A term as the kernel names it: a column, or a column and one of its values. */
  public static String term(Page page, String name) {
    int colon = name.indexOf(": ");
    return colon < 0
        ? page.text("impact.staff.term." + name)
        : page.text("impact.staff.term." + name.substring(0, colon)) + " "
            + page.text("impact.staff.term.value." + name.substring(colon + 2));
  }

  public static String size(Page page, double difference) {
    return Double.isNaN(difference) ? "–" : page.number(Math.round(difference * 100) / 100.0);
  }
}
