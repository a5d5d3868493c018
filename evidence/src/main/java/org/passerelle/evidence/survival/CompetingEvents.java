package org.passerelle.evidence.survival;

import java.util.Arrays;

/**
 * Cumulative incidence where one event rules out the others (Aalen and Johansen 1978). The standard error is that of
 * the multi-state survfit in R's survival, the infinitesimal jackknife; with equal weights it has the closed form
 * used here (Pepe 1991; Braun and Yuan 2007 compare it with its rivals).
 */
public final class CompetingEvents {

  private final Timeline timeline;
  private final int causes;
  private final int n;

  private CompetingEvents(Timeline timeline, int causes, int n) {
    this.timeline = timeline;
    this.causes = causes;
    this.n = n;
  }

  /** {@code what} runs from 0, nothing happened, to {@code causes}. */
  public static CompetingEvents of(FollowUp people, int causes) {
    return new CompetingEvents(Timeline.of(people.time(), people.what(), causes + 1), causes, people.n());
  }

  /**
   * {@code cif} is the share to whom this happened by then, {@code naive} one minus the Kaplan-Meier curve that takes
   * the other events for lost sight of, too high by what competes. NaN after the last person was seen.
   */
  public record Incidence(double cif, double se, double naive) {}

  /** When the last person was seen; nothing is known after it. */
  public double lastTime() {
    return timeline.times[timeline.times.length - 1];
  }

  /** @param cause from 1 */
  public int events(int cause) {
    return Arrays.stream(timeline.of(cause)).sum();
  }

  /** @param cause from 1 */
  public Incidence at(int cause, double time) {
    if (time > lastTime()) {
      return new Incidence(Double.NaN, Double.NaN, Double.NaN);
    }
    Sums sums = new Sums();
    int left = n;
    for (int i = 0; i < timeline.times.length && timeline.times[i] <= time; i++) {
      int all = 0;
      for (int c = 1; c <= causes; c++) {
        all += timeline.of(c)[i];
      }
      if (all > 0) {
        sums.add(left, timeline.of(cause)[i], all);
      }
      left -= all + timeline.of(0)[i];
    }
    return new Incidence(sums.cif, sums.se(), 1 - sums.naive);
  }

  /**
   * A person at risk at u moves the incidence at t by (S(u-) - b) / Y for the cause itself and by -b / Y for another
   * one, where b = (F(t) - F(u)) / (1 - h(u)). Steps at different times are uncorrelated, so the variance is a sum over
   * u; kept as a quadratic in F(t).
   */
  private static final class Sums {
    private double surv = 1;
    private double cif;
    private double naive = 1;
    private double constant;
    private double linear;
    private double square;

    void add(int left, int mine, int all) {
      double before = surv;
      cif += before * mine / left;
      naive *= (double) (left - mine) / left;
      surv *= (double) (left - all) / left;
      double scale = left == all ? 0 : (double) left / (left - all);
      double own = before + scale * cif;
      double other = scale * cif;
      addCovariance(left, mine, all - mine, own, other, -scale, -scale);
    }

    private void addCovariance(int left, int mine, int others, double own0, double other0, double own1, double other1) {
      double y = left;
      double mean0 = (mine * own0 + others * other0) / y;
      double mean1 = (mine * own1 + others * other1) / y;
      constant += (mine * own0 * own0 + others * other0 * other0 - y * mean0 * mean0) / (y * y);
      linear += 2 * (mine * own0 * own1 + others * other0 * other1 - y * mean0 * mean1) / (y * y);
      square += (mine * own1 * own1 + others * other1 * other1 - y * mean1 * mean1) / (y * y);
    }

    double se() {
      return Math.sqrt(Math.max(0, constant + linear * cif + square * cif * cif));
    }
  }
}
