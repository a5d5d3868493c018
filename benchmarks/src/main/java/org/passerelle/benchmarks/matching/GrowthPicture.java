package org.passerelle.benchmarks.matching;

import java.util.List;
import java.util.Locale;

/** Time against pairs, both on logarithmic scales. */
record GrowthPicture(List<Point> points) {
  private static final int LEFT = 80;
  private static final int TOP = 20;
  private static final int DECADE = 130;
  private static final int LEAST_PAIRS = 4;
  private static final int MOST_PAIRS = 7;
  private static final int LEAST_MILLIS = -1;
  private static final int MOST_MILLIS = 4;
  private static final int ROW = 70;

  record Point(int pairs, double millis) {}

  String svg() {
    int right = LEFT + (MOST_PAIRS - LEAST_PAIRS) * DECADE;
    int bottom = TOP + (MOST_MILLIS - LEAST_MILLIS) * ROW;
    var svg = new StringBuilder("""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
        <title>Time to solve against the number of pairs</title>
        """.formatted(right + 40, bottom + 60));
    for (int d = LEAST_PAIRS; d <= MOST_PAIRS; d++) {
      line(svg, x(d), TOP, x(d), bottom);
      text(svg, x(d), bottom + 20, "middle", String.format(Locale.ROOT, "%,d", (int) Math.pow(10, d)));
    }
    for (int d = LEAST_MILLIS; d <= MOST_MILLIS; d++) {
      line(svg, LEFT, y(d), right, y(d));
      text(svg, LEFT - 8, y(d) + 4, "end", d < 3 ? number(Math.pow(10, d)) + " ms" : number(Math.pow(10, d - 3)) + " s");
    }
    text(svg, (LEFT + right) / 2.0, bottom + 45, "middle", "possible pairs");
    var path = new StringBuilder();
    for (Point point : points) {
      double x = x(Math.log10(point.pairs()));
      double y = y(Math.log10(point.millis()));
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x, y));
      svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1d70b8\"/>%n", x, y));
    }
    return svg.append("<path d=\"").append(path)
        .append("\" fill=\"none\" stroke=\"#1d70b8\" stroke-width=\"2\"/>\n</svg>\n").toString();
  }

  private static double x(double decade) {
    return LEFT + (decade - LEAST_PAIRS) * DECADE;
  }

  private static double y(double decade) {
    return TOP + (MOST_MILLIS - decade) * ROW;
  }

  private static String number(double value) {
    return value < 1 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.0f", value);
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(String.format(Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#b1b4b6\"/>%n", x1, y1, x2, y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(String.format(Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
  }
}
