package org.passerelle.impact.pictures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.proportions.Proportion;

/**
 * Values with their intervals, one below the other on one scale.
 *
 * @param least value at the left edge; @param most at the right edge
 * @param mark a value that all are held against, such as no difference; {@code null} for none
 */
public record Intervals(String title, List<Row> rows, double least, double most, @Nullable Double mark) {
  /** The drawing is this wide. */
  public static final int WIDTH = 1000;

  public Intervals {
    rows = List.copyOf(rows);
  }

  /**
   * One value.
   *
   * @param point {@code null} where only bounds exist; @param between {@code null} where there is nothing to show
   * @param shown the value in words and numbers; @param href the list behind it
   */
  public record Row(
      String label, @Nullable Double point, @Nullable Interval between, String shown, @Nullable String href) {

    public static Row of(String label, Proportion share, String shown, @Nullable String href) {
      return new Row(label, share.p(), share.wilson(), shown, href);
    }
  }

  /** Shares, on a scale from none to all. */
  public static Intervals shares(String title, List<Row> rows, @Nullable Double mark) {
    return new Intervals(title, rows, 0, 1, mark);
  }

  /** Differences around none; the scale reaches as far as the widest interval, on both sides alike. */
  public static Intervals differences(String title, List<Row> rows) {
    double reach = 0.05;
    for (Row row : rows) {
      if (row.between() != null) {
        reach = Math.max(reach, Math.max(-row.between().low(), row.between().high()));
      }
      if (row.point() != null) {
        reach = Math.max(reach, Math.abs(row.point()));
      }
    }
    reach = Math.ceil(reach * 20) / 20;
    return new Intervals(title, rows, -reach, reach, 0.0);
  }

  /** Where a value stands, from 0 to {@link #WIDTH}. */
  public long x(double value) {
    return Math.clamp(Math.round((value - least) / (most - least) * WIDTH), 0, WIDTH);
  }
}
