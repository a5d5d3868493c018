package org.passerelle.evidence.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Unanswerable;

/**
 * What the people who could not be reached might hide: the difference, treated minus control, under four readings of
 * the same record. They belong together; one alone misleads.
 *
 * @param completeCase only those reached
 * @param missingIsFailure all assigned, those not reached counted as 0
 * @param worstCase Horowitz and Manski (2000): those not reached had the least in one arm and the most in the other
 * @param lee Lee (2009): the arm that was reached more often is trimmed from above and from below, so that it
 *     compares with those reached in either arm; holds if the programme moves everyone's chance of being reached in
 *     one direction. Ties at the cut are trimmed in part, so that outcomes of 0 and 1 get their sharp bounds; NaN if
 *     an arm reached nobody
 */
public record MissingFollowUp(double completeCase, double missingIsFailure, Interval worstCase, Interval lee) {

  /** The outcomes of those reached, each with how many people had it, out of {@code assigned}. */
  public record Arm(long assigned, double[] outcomes, long[] people) {

    public Arm {
      Unanswerable.unless(assigned >= 1, "Each arm needs at least one person assigned to it.");
      long followed = Arrays.stream(people).sum();
      Unanswerable.unless(followed <= assigned,
          "More people were followed (" + followed + ") than assigned (" + assigned + ").");
    }

    public static Arm of(long assigned, double[] outcomes) {
      long[] once = new long[outcomes.length];
      Arrays.fill(once, 1);
      return new Arm(assigned, outcomes, once);
    }

    public static Arm counts(long assigned, long followed, long positive) {
      Unanswerable.unless(followed >= 0 && followed <= assigned,
          "followed must lie between 0 and assigned (" + assigned + "); it is " + followed + ".");
      Unanswerable.unless(positive >= 0 && positive <= followed,
          "positive must lie between 0 and followed (" + followed + "); it is " + positive + ".");
      return new Arm(assigned, new double[] {0, 1}, new long[] {followed - positive, positive});
    }

    private double sum() {
      double sum = 0;
      for (int i = 0; i < outcomes.length; i++) {
        sum += people[i] * outcomes[i];
      }
      return sum;
    }

    private long followed() {
      return Arrays.stream(people).sum();
    }

    double mean() {
      return followed() == 0 ? Double.NaN : sum() / followed();
    }

    double meanIfMissing(double value) {
      return (sum() + value * (assigned - followed())) / assigned;
    }

    double reached() {
      return (double) followed() / assigned;
    }

    /** Mean of the lowest {@code share} of the outcomes, the one at the cut counted in part. */
    double lowestMean(double share) {
      int[] sorted = IntStream.range(0, outcomes.length).boxed()
          .sorted(Comparator.comparingDouble(i -> outcomes[i])).mapToInt(Integer::intValue).toArray();
      double wanted = share * followed();
      double left = wanted;
      double sum = 0;
      for (int i = 0; i < sorted.length && left > 0; i++) {
        double part = Math.min(people[sorted[i]], left);
        sum += part * outcomes[sorted[i]];
        left -= part;
      }
      return sum / wanted;
    }

    double highestMean(double share) {
      return -new Arm(assigned, Arrays.stream(outcomes).map(v -> -v).toArray(), people).lowestMean(share);
    }
  }

  /** {@code least} and {@code most} an outcome can be: 0 and 1 for a share. */
  public static MissingFollowUp bounds(Arm treated, Arm control, double least, double most) {
    Unanswerable.unless(least <= most, "The least possible outcome lies above the most possible one.");
    for (Arm arm : new Arm[] {treated, control}) {
      for (double outcome : arm.outcomes()) {
        if (!(outcome >= least && outcome <= most)) {
          throw new Unanswerable(
              "An outcome of " + outcome + " lies outside the range from " + least + " to " + most + ".");
        }
      }
    }
    Interval worst = new Interval(
        treated.meanIfMissing(least) - control.meanIfMissing(most),
        treated.meanIfMissing(most) - control.meanIfMissing(least));
    return new MissingFollowUp(treated.mean() - control.mean(),
        treated.meanIfMissing(0) - control.meanIfMissing(0), worst, lee(treated, control));
  }

  private static Interval lee(Arm treated, Arm control) {
    if (treated.reached() == 0 || control.reached() == 0) {
      return Interval.NONE;
    }
    if (treated.reached() >= control.reached()) {
      double kept = control.reached() / treated.reached();
      return new Interval(
          treated.lowestMean(kept) - control.mean(), treated.highestMean(kept) - control.mean());
    }
    double kept = treated.reached() / control.reached();
    return new Interval(treated.mean() - control.highestMean(kept), treated.mean() - control.lowestMean(kept));
  }
}
