package org.passerelle.cli.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.engine.simulate.Assumptions;
import org.passerelle.engine.simulate.Estimate;
import org.passerelle.engine.simulate.Policy;
import org.passerelle.engine.simulate.Simulation;

/** Policies side by side in words and tables, as Markdown or as one HTML page. */
final class SimulationReport {
  private static final Map<String, String> IN_WORDS =
      Map.of(
          "first-come", "each day, in the order of arrival, the best mentor left",
          "daily", "the best whole set, each day",
          "weekly", "the best whole set, once a week",
          "monthly", "the best whole set, every 30 days",
          "weekly-at-once", "weekly, and at once for those seen to give up or waiting for 45 days",
          "weekly-floors", "weekly, lifting the hardest quarter while it lags behind",
          "weekly-at-once-floors", "weekly, at once for the urgent, and lifting the hardest quarter");
  private static final List<String> SHOWN =
      List.of(
          "medianWait", "p90Wait", "within30", "everMatched", "qualityPerMatch", "qualityPerArrival", "gap");
  private static final List<String> HEADINGS =
      List.of(
          "policy",
          "median wait, days",
          "p90 wait, days",
          "matched within 30 days",
          "ever matched",
          "quality per match",
          "quality per arrival",
          "hardest quarter behind by, points");

  private final List<SimulatedScenario> scenarios;

  SimulationReport(List<SimulatedScenario> scenarios) {
    this.scenarios = scenarios;
  }

  String markdown() {
    var text = new StringBuilder("# Matching policies over a played year\n\n").append(introduction()).append("\n");
    for (SimulatedScenario scenario : scenarios) {
      text.append("\n## ").append(title(scenario)).append("\n\n").append(row(HEADINGS));
      text.append("|").append("---|".repeat(HEADINGS.size())).append("\n");
      cells(scenario).forEach(cells -> text.append(row(cells)));
    }
    text.append("\n");
    policies().forEach(policy -> text.append("- ").append(policy).append("\n"));
    return text.toString();
  }

  String html() {
    var text = new StringBuilder(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Matching policies over a played year</title>
        <style>
        body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { border-bottom: 1px solid #b1b4b6; padding: .4rem .8rem; text-align: start; vertical-align: top; }
        </style>
        </head>
        <body>
        <h1>Matching policies over a played year</h1>
        """);
    text.append("<p>").append(introduction()).append("</p>\n");
    for (SimulatedScenario scenario : scenarios) {
      text.append("<h2>").append(title(scenario)).append("</h2>\n<div class=\"wide\" tabindex=\"0\"><table>\n<tr>");
      HEADINGS.forEach(heading -> text.append("<th scope=\"col\">").append(heading).append("</th>"));
      text.append("</tr>\n");
      for (List<String> cells : cells(scenario)) {
        text.append("<tr><th scope=\"row\">").append(cells.getFirst()).append("</th>");
        cells.stream().skip(1).forEach(cell -> text.append("<td>").append(cell).append("</td>"));
        text.append("</tr>\n");
      }
      text.append("</table></div>\n");
    }
    text.append("<ul>\n");
    policies().forEach(policy -> text.append("<li>").append(policy).append("</li>\n"));
    return text.append("</ul>\n</body>\n</html>\n").toString();
  }

  private String introduction() {
    return """
        Made-up people, %d played years for each policy, the same people, patience and answers for all of them. In \
        brackets: 95 %% confidence intervals over the years. Quality is the score without waiting time, as a share of \
        the most possible. The hardest quarter are the mentees with the fewest possible mentors. Nothing here is fitted \
        to records of a real programme: read the differences, not the levels."""
        .formatted(scenarios.getFirst().seeds());
  }

  private static String title(SimulatedScenario scenario) {
    Assumptions assumed = scenario.assumed();
    return String.format(
        Locale.ROOT,
        "%.0f mentees a year, %d mentors with 1 to 3 places held %d days",
        assumed.arrivalsPerYear(),
        assumed.mentors(),
        assumed.holdDays());
  }

  private List<String> policies() {
    return scenarios.getFirst().results().stream()
        .map(Simulation.Result::policy)
        .map(Policy::key)
        .map(key -> key + ": " + IN_WORDS.get(key))
        .toList();
  }

  private static List<List<String>> cells(SimulatedScenario scenario) {
    var rows = new ArrayList<List<String>>();
    for (Simulation.Result result : scenario.results()) {
      var cells = new ArrayList<>(List.of(result.policy().key()));
      SHOWN.forEach(name -> cells.add(shown(name, Objects.requireNonNull(result.measures().get(name), name))));
      rows.add(cells);
    }
    return rows;
  }

  private static String shown(String name, Estimate estimate) {
    boolean days = name.endsWith("Wait");
    double scale = days ? 1 : 100;
    return String.format(
        Locale.ROOT,
        "%.1f%s (%.1f to %.1f)",
        scale * estimate.mean(),
        days || name.equals("gap") ? "" : " %",
        scale * estimate.low(),
        scale * estimate.high());
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
