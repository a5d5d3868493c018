package org.passerelle.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.survival.Curve;
import org.passerelle.evidence.survival.CurveInterval;
import org.passerelle.evidence.survival.FollowUp;

/**
 * How long it takes from the start of the first duo to the first outcome that counts (Kaplan and Meier 1958). Whoever
 * has none counts as long as anybody knows of them.
 */
public final class OutcomeCurve {
  /** The drawing is this wide and high, from the start to the last day anybody was seen and from nobody to all. */
  public static final int WIDTH = 600;

  public static final int HEIGHT = 200;
  private static final double MONTH = 365.25 / 12;
  private static final int STEP = 3;
  private final Curve curve;

  private OutcomeCurve(Curve curve) {
    this.curve = curve;
  }

  /** @param days from the start to the outcome or, where {@code happened} is false, to the last news */
  record Wait(int days, boolean happened) {}

  /** @param waits of at least one person */
  static OutcomeCurve of(List<Wait> waits) {
    double[] days = waits.stream().mapToDouble(Wait::days).toArray();
    boolean[] happened = new boolean[days.length];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = waits.get(i).happened();
    }
    return new OutcomeCurve(Curve.of(FollowUp.of(days, happened)));
  }

  /**
   * The curve after some months.
   *
   * @param reached share with an outcome by then; @param between its interval at 95%, NaN where there is none
   * @param atRisk people without one until then of whom anybody still knows
   */
  public record Point(int months, double reached, Interval between, int atRisk) {}

  /** Every three months, as long as anybody is left. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int months = STEP; months * MONTH <= curve.lastTime(); months += STEP) {
      Curve.Point at = curve.at(months * MONTH, 0.95, CurveInterval.LOG_LOG);
      points.add(new Point(months, 1 - at.surv(), new Interval(1 - at.upper(), 1 - at.lower()), at.nRisk()));
    }
    return points;
  }

  public int people() {
    return curve.n();
  }

  public int outcomes() {
    return curve.events();
  }

  /** Days after which half have an outcome; empty while fewer do. */
  public OptionalLong medianDays() {
    double median = curve.median();
    return Double.isNaN(median) ? OptionalLong.empty() : OptionalLong.of(Math.round(median));
  }

  /** Months from the start to the right edge of the drawing. */
  public long months() {
    return Math.round(curve.lastTime() / MONTH);
  }

  /** The steps as the path of an SVG, rising from the lower left corner. */
  public String path() {
    double[] times = curve.times();
    double[] still = curve.surv();
    double last = Math.max(1, curve.lastTime());
    var path = new StringBuilder("M0 " + HEIGHT);
    for (int i = 0; i < times.length; i++) {
      path.append(String.format(Locale.ROOT, "H%.1fV%.1f", times[i] / last * WIDTH, still[i] * HEIGHT));
    }
    return path.append("H").append(WIDTH).toString();
  }
}
