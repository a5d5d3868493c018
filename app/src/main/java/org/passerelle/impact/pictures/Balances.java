package org.passerelle.impact.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.comparison.Balance;

/** How unlike two groups are in each term, before and after they were made alike, in standard deviations. */
public record Balances(List<Row> rows, double reach) {
  /** The drawing is this wide. */
  public static final int WIDTH = 1000;

  /** Differences up to this size count as balance. */
  public static final double ALIKE = 0.1;

  /** @param after {@code null} where nothing was weighted */
  public record Row(String term, double before, @Nullable Double after) {}

  public static Balances of(Balance balance) {
    List<Row> rows = new ArrayList<>();
    double reach = 0.25;
    for (Map.Entry<String, Double> term : balance.before().entrySet()) {
      Double after = balance.after() == null ? null : balance.after().get(term.getKey());
      rows.add(new Row(term.getKey(), term.getValue(), after));
      reach = Math.max(reach, Double.isNaN(term.getValue()) ? 0 : Math.abs(term.getValue()));
    }
    return new Balances(List.copyOf(rows), Math.min(2, Math.ceil(reach * 4) / 4));
  }

  /** Where a difference stands, from 0 to {@link #WIDTH}, none in the middle. */
  public long x(double difference) {
    return Double.isNaN(difference)
        ? WIDTH / 2
        : Math.clamp(Math.round((difference / reach + 1) / 2 * WIDTH), 0, WIDTH);
  }

  /** The term that is furthest from alike after weighting; {@code null} without any. */
  public @Nullable Row worst() {
    Row worst = null;
    for (Row row : rows) {
      if (worst == null || size(row) > size(worst)) {
        worst = row;
      }
    }
    return worst;
  }

  private static double size(Row row) {
    double left = row.after() == null ? row.before() : row.after();
    return Double.isNaN(left) ? 0 : Math.abs(left);
  }
}
