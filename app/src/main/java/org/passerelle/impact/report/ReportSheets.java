package org.passerelle.impact.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.impact.pictures.Intervals;
import org.passerelle.impact.report.ReportContent.Mark;
import org.passerelle.impact.report.ReportContent.Plan;
import org.passerelle.impact.report.ReportContent.Trial;
import org.passerelle.impact.shown.Counted;
import org.passerelle.impact.shown.ShownTable;
import org.passerelle.impact.web.Words;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;
import org.springframework.stereotype.Component;

/** A report as a spreadsheet: a first sheet to read, then a sheet a table, numbers as numbers. */
@Component
public class ReportSheets {

  ReportSheets() {}

  /** In the page's language. */
  public byte[] of(Report report, Blueprint blueprint, Page page) {
    var out = new ByteArrayOutputStream();
    ReportContent content = report.content();
    try (var workbook = new Workbook(out, "Passerelle", "1.0")) {
      write(workbook, page.text("impact.staff.report.sheet.read"), about(report, blueprint, page));
      write(workbook, page.text("impact.staff.outcomes"), counts(page, content.outcomes(), List.of(Counted.ALL)));
      write(workbook, page.text("impact.staff.by.year"), counts(page, content.years(), content.years().rows()));
      if (content.curve() != null) {
        write(workbook, page.text("impact.staff.curve.job"), curve(page, content.curve().marks()));
      }
      if (content.trial() != null) {
        write(workbook, page.text("impact.staff.trial.arms"), trial(page, content.trial()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<List<@Nullable Object>> about(Report report, Blueprint blueprint, Page page) {
    ReportContent content = report.content();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row(page.text("impact.staff.report"), blueprint.names().in(page.language()) + " · " + report.number()));
    rows.add(row(page.text("impact.staff.report.network"), content.network()));
    rows.add(row(page.text("impact.staff.report.day"), content.day().toString()));
    rows.add(row(page.text("impact.staff.report.by"), content.by()));
    rows.add(row(page.text("impact.staff.report.asked"), Words.definition(page, content.asked().definition())));
    rows.add(row(page.text("impact.staff.report.result"), ReportWords.sentence(page, content)));
    rows.add(row(page.text("impact.staff.report.methods"), page.text("impact.staff.report.methods.text")));
    for (String limit : ReportWords.limits(page, content)) {
      rows.add(row(page.text("impact.staff.report.limits"), limit));
    }
    Plan plan = content.plan();
    if (plan != null) {
      rows.add(row(page.text("impact.staff.plan"), plan.number() + " · " + plan.sha256()));
    }
    rows.add(
        row(
            page.text("impact.staff.report.version"),
            page.text("impact.staff.report.versions", "product", content.product(), "blueprint", content.blueprint())));
    rows.add(row(page.text("impact.staff.hash"), report.sha256()));
    return rows;
  }

  private static List<List<@Nullable Object>> counts(Page page, ShownTable table, List<String> names) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        row(
            "", page.text("impact.staff.result.cohort"), page.text("impact.staff.result.positive"),
            page.text("impact.staff.report.without"), page.text("impact.staff.result.unknown"),
            page.text("impact.staff.rate.short"), "95 % <", "95 % >"));
    for (String name : names) {
      var rate = ReportWords.known(table, name);
      rows.add(
          row(
              name.equals(Counted.ALL) ? page.text("impact.staff.report.all") : name,
              shown(page, table.ofRow(name)),
              shown(page, table.at(name, Counted.POSITIVE)), shown(page, table.at(name, Counted.WITHOUT)),
              shown(page, table.at(name, Counted.UNKNOWN)), rate.map(one -> (Object) one.p()).orElse(null),
              rate.map(one -> (Object) one.wilson().low()).orElse(null),
              rate.map(one -> (Object) one.wilson().high()).orElse(null)));
    }
    return rows;
  }

  private static Object shown(Page page, @Nullable Long count) {
    return count == null ? page.text("impact.staff.report.hidden") : count;
  }

  private static List<List<@Nullable Object>> curve(Page page, List<Mark> marks) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        row(
            page.text("impact.staff.report.months"), page.text("impact.staff.curve.reached"), "95 % <", "95 % >",
            page.text("impact.staff.curve.naive"), page.text("impact.staff.curve.left"),
            page.text("impact.staff.report.at-risk")));
    marks.forEach(
        mark -> rows.add(row(mark.months(), mark.reached(), mark.low(), mark.high(), mark.naive(), mark.left(), mark.atRisk())));
    return rows;
  }

  private static List<List<@Nullable Object>> trial(Page page, Trial trial) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        row(page.text("impact.staff.trial.arm"), page.text("impact.staff.result.known"),
            page.text("impact.staff.result.positive"), page.text("impact.staff.result.unknown")));
    rows.add(
        row(page.text("impact.staff.trial.treatment"), trial.treated(), trial.treatedPositive(),
            shown(page, trial.unknownTreated())));
    rows.add(
        row(page.text("impact.staff.trial.control"), trial.control(), trial.controlPositive(),
            shown(page, trial.unknownControl())));
    rows.add(row(ReportWords.trial(page, trial)));
    rows.add(row());
    rows.add(row(page.text("impact.staff.trial.effect"), "", "95 % <", "95 % >"));
    ReportWords.trialPicture(page, trial).rows().forEach(reading -> rows.add(reading(reading)));
    return rows;
  }

  private static List<@Nullable Object> reading(Intervals.Row reading) {
    Interval between = reading.between();
    return between == null || Double.isNaN(between.low())
        ? row(reading.label(), reading.point())
        : row(reading.label(), reading.point(), between.low(), between.high());
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private static void write(Workbook workbook, String name, List<List<@Nullable Object>> rows) throws IOException {
    String safe = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    Worksheet sheet = workbook.newWorksheet(safe.substring(0, Math.min(31, safe.length())));
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        switch (rows.get(row).get(column)) {
          case null -> { }
          case Number number -> sheet.value(row, column, number);
          case Object text -> sheet.value(row, column, text.toString());
        }
      }
    }
    sheet.width(0, 34);
    sheet.width(1, 24);
    sheet.finish();
  }
}
