package org.passerelle.evidence.survival;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.Distributions;

/**
 * A Kaplan-Meier curve (Kaplan and Meier 1958) with Greenwood's variance (1926), as R's {@code survfit(Surv(time,
 * event) ~ 1)}.
 */
public final class Curve {

  /** At which distance from one half R's survfit takes a share to be one half. */
  private static final double HALF_TOLERANCE = Math.sqrt(Math.ulp(1.0));

  private final double[] times;
  private final int[] events;
  private final int[] atRisk;
  private final double[] surv;
  private final double[] logStdErr;
  private final int n;

  private Curve(Timeline timeline, int people) {
    times = timeline.times;
    int[] lastSeen = timeline.of(0);
    events = timeline.of(1);
    n = people;
    atRisk = new int[times.length];
    surv = new double[times.length];
    logStdErr = new double[times.length];
    int left = n;
    double share = 1;
    double greenwood = 0;
    for (int i = 0; i < times.length; i++) {
      int d = events[i];
      atRisk[i] = left;
      if (d > 0) {
        share *= (double) (left - d) / left;
        greenwood += d / ((double) left * (left - d));
      }
      surv[i] = share;
      logStdErr[i] = Math.sqrt(greenwood);
      left -= d + lastSeen[i];
    }
  }

  /** Everyone in one curve, whatever the group; whatever happened counts as the event. */
  public static Curve of(FollowUp people) {
    int[] key = new int[people.n()];
    for (int i = 0; i < key.length; i++) {
      key[i] = people.what()[i] == 0 ? 0 : 1;
    }
    return new Curve(Timeline.of(people.time(), key, 2), people.n());
  }

  /** One curve a group; each group needs at least one person. */
  public static Curve[] byGroup(FollowUp people) {
    int[] key = new int[people.n()];
    for (int i = 0; i < key.length; i++) {
      key[i] = 2 * people.group()[i] + (people.what()[i] == 0 ? 0 : 1);
    }
    double[][] apart = Timeline.apart(people.time(), key, 2 * people.groups());
    return IntStream.range(0, people.groups()).parallel().mapToObj(g -> {
      double[] lastSeen = apart[2 * g];
      double[] events = apart[2 * g + 1];
      Unanswerable.unless(lastSeen.length + events.length > 0, "Each group needs at least one person.");
      return new Curve(Timeline.merged(lastSeen, events), lastSeen.length + events.length);
    }).toArray(Curve[]::new);
  }

  /**
   * The curve at one time. {@code stdErr} is that of S(t), {@code nRisk} counts those still followed just before;
   * everything but {@code nRisk} is NaN after the last person was seen, and the error and interval where S(t) is 0.
   */
  public record Point(double time, double surv, double stdErr, double lower, double upper, int nRisk) {}

  /** @param level of the interval, such as 0.95 */
  public Point at(double time, double level, CurveInterval scale) {
    if (time > times[times.length - 1]) {
      return new Point(time, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
    }
    int last = lastAtOrBefore(time);
    int next = last >= 0 && times[last] == time ? last : last + 1;
    double share = last < 0 ? 1 : surv[last];
    double error = last < 0 ? 0 : logStdErr[last];
    Interval interval = scale.interval(share, error, Distributions.z(level));
    double stdErr = share == 0 ? Double.NaN : share * error;
    return new Point(time, share, stdErr, interval.low(), interval.high(), atRisk[next]);
  }

  private int lastAtOrBefore(double time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 2;
  }

  public int n() {
    return n;
  }

  public int events() {
    return Arrays.stream(events).sum();
  }

  /** When the last person was seen; the curve is not known after it unless it is 0 there. */
  public double lastTime() {
    return times[times.length - 1];
  }

  /** Whether the curve has come down to nothing, so that it is known for all later times. */
  public boolean complete() {
    return surv[surv.length - 1] == 0;
  }

  /** The distinct times at which somebody had the event or was last seen, ascending. */
  public double[] times() {
    return times.clone();
  }

  /** S just after each of {@link #times()}. */
  public double[] surv() {
    return surv.clone();
  }

  /** How many were followed just before each of {@link #times()}. */
  public int[] atRisk() {
    return atRisk.clone();
  }

  /** The first time at which S is at most one half, the middle of the step where it equals one half; NaN if never. */
  public double median() {
    return firstHalf(i -> surv[i]);
  }

  /** Brookmeyer and Crowley (1982): where the interval's own sides cross one half; a side that never does is NaN. */
  public Interval medianCi(double level, CurveInterval scale) {
    double z = Distributions.z(level);
    return new Interval(
        firstHalf(i -> scale.interval(surv[i], logStdErr[i], z).low()),
        firstHalf(i -> scale.interval(surv[i], logStdErr[i], z).high()));
  }

  private double firstHalf(IntToDoubleFunction share) {
    for (int i = 0; i < times.length; i++) {
      double here = share.applyAsDouble(i);
      if (here < 0.5 + HALF_TOLERANCE) {
        for (int k = i + 1; k < times.length && Math.abs(here - 0.5) < HALF_TOLERANCE; k++) {
          if (share.applyAsDouble(k) < here) {
            return (times[i] + times[k]) / 2;
          }
        }
        return times[i];
      }
    }
    return Double.NaN;
  }

  /** Mean time free of the event within {@code tau}, and its standard error. */
  public record RestrictedMean(double rmst, double se) {}

  /**
   * The area under the curve until {@code tau} (Royston and Parmar 2013; variance after Klein and Moeschberger 2003,
   * section 4.5), as {@code rmst2} of R's survRM2. A curve that ends above 0 must reach {@code tau}.
   */
  public RestrictedMean restrictedMean(double tau) {
    Unanswerable.unless(tau > 0, "tau must be greater than 0; it is " + tau + ".");
    Unanswerable.unless(tau <= lastTime() || complete(),
        "tau is " + tau + ", but nobody is followed beyond " + lastTime() + "; choose a smaller tau.");
    int last = lastAtOrBefore(tau);
    double area = 0;
    double variance = 0;
    double until = tau;
    for (int i = last; i >= 0; i--) {
      area += (until - times[i]) * surv[i];
      until = times[i];
      int d = events[i];
      if (d > 0 && atRisk[i] > d) {
        variance += area * area * d / ((double) atRisk[i] * (atRisk[i] - d));
      }
    }
    return new RestrictedMean(area + until, Math.sqrt(variance));
  }
}
