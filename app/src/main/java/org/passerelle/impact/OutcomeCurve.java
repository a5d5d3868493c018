package org.passerelle.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.numbers.Distributions;
import org.passerelle.evidence.survival.CompetingEvents;
import org.passerelle.evidence.survival.Curve;
import org.passerelle.evidence.survival.CurveInterval;
import org.passerelle.evidence.survival.FollowUp;
import org.passerelle.impact.pictures.Steps;

/**
 * How long it takes to the first outcome. Whoever left the country cannot have one here any more and is taken as such
 * (Aalen and Johansen 1978); whoever has neither counts as long as anybody knows of them.
 */
public final class OutcomeCurve {
  private static final double MONTH = 365.25 / 12;
  private static final int OUTCOME = 1;
  private static final int LEFT = 2;
  private static final int MOST_MARKS = 6;
  private static final int[] EVERY = {3, 6, 12, 24, 60};
  private final CompetingEvents events;
  private final Curve everybody;

  private OutcomeCurve(CompetingEvents events, Curve everybody) {
    this.events = events;
    this.everybody = everybody;
  }

  /** @param days to what happened or, with {@link What#NOTHING}, to the last news */
  public record Wait(int days, What what) {}

  /** In the order in which the kernel numbers them. */
  public enum What {
    NOTHING,
    OUTCOME,
    LEFT_COUNTRY
  }

  /** @param waits of at least one person */
  public static OutcomeCurve of(List<Wait> waits) {
    double[] days = waits.stream().mapToDouble(Wait::days).toArray();
    int[] what = waits.stream().mapToInt(wait -> wait.what().ordinal()).toArray();
    FollowUp people = new FollowUp(days, what, new int[days.length], 1);
    return new OutcomeCurve(CompetingEvents.of(people, LEFT), Curve.of(people));
  }

  /**
   * The curve after some months.
   *
   * @param reached share with an outcome by then; @param between its interval at 95%
   * @param naive the share if those who left were taken for lost sight of, too high by what competes
   * @param left share who left the country by then
   * @param atRisk people still here without an outcome of whom anybody knows
   */
  public record Point(int months, double reached, Interval between, double naive, double left, int atRisk) {}

  /** At each mark of the drawing, as long as anybody is left. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int months = every(); months * MONTH <= everybody.lastTime(); months += every()) {
      points.add(point(months));
    }
    return points;
  }

  /** The curve after some months; empty where nobody is left of whom anybody knows. */
  public Optional<Point> after(int months) {
    return months * MONTH <= everybody.lastTime() ? Optional.of(point(months)) : Optional.empty();
  }

  private Point point(int months) {
    double day = months * MONTH;
    var outcome = events.at(OUTCOME, day);
    Interval between = Interval.around(outcome.cif(), Distributions.z(0.95) * outcome.se()).within(0, 1);
    int atRisk = everybody.at(day, 0.95, CurveInterval.LOG_LOG).nRisk();
    return new Point(months, outcome.cif(), between, outcome.naive(), events.at(LEFT, day).cif(), atRisk);
  }

  public int people() {
    return everybody.n();
  }

  public int outcomes() {
    return events.events(OUTCOME);
  }

  public int left() {
    return events.events(LEFT);
  }

  /** Days after which half have an outcome; empty while fewer do. */
  public OptionalLong medianDays() {
    for (double day : everybody.times()) {
      if (events.at(OUTCOME, day).cif() >= 0.5) {
        return OptionalLong.of(Math.round(day));
      }
    }
    return OptionalLong.empty();
  }

  /** Months between two marks, so that there are few of them. */
  public int every() {
    for (int every : EVERY) {
      if (everybody.lastTime() / MONTH / every <= MOST_MARKS) {
        return every;
      }
    }
    return EVERY[EVERY.length - 1];
  }

  /** Months from the start to the right edge of the drawing: the first mark that nobody was seen beyond. */
  public int months() {
    return Math.max(1, (int) Math.ceil(everybody.lastTime() / MONTH / every())) * every();
  }

  /** The share with an outcome, as the path of an SVG that is {@code months} wide. */
  public String path(int months) {
    return path(months, day -> events.at(OUTCOME, day).cif());
  }

  /** The same for the naive reading. */
  public String naivePath(int months) {
    return path(months, day -> events.at(OUTCOME, day).naive());
  }

  private String path(int months, DoubleUnaryOperator share) {
    double end = months * MONTH;
    var path = new StringBuilder("M0 " + Steps.HEIGHT);
    double drawn = 0;
    double last = 0;
    for (double day : everybody.times()) {
      double here = day <= end ? share.applyAsDouble(day) : drawn;
      if (here > drawn) {
        path.append(
            String.format(Locale.ROOT, "H%.1fV%.1f", day / end * Steps.WIDTH, (1 - here) * Steps.HEIGHT));
        drawn = here;
      }
      last = Math.min(day, end);
    }
    return path.append(String.format(Locale.ROOT, "H%.1f", last / end * Steps.WIDTH)).toString();
  }
}
