package org.passerelle.evidence.trial;

import java.util.Arrays;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.Sample;

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

  /** {@code outcomes} of those reached, out of {@code assigned}. */
  public record Arm(long assigned, double[] outcomes) {

    public Arm {
      Unanswerable.unless(assigned >= 1, "Each arm needs at least one person assigned to it.");
      Unanswerable.unless(outcomes.length <= assigned,
          "More people were followed (" + outcomes.length + ") than assigned (" + assigned + ").");
    }

    public static Arm counts(long assigned, long followed, long positive) {
      Unanswerable.unless(followed >= 0 && followed <= assigned,
          "followed must lie between 0 and assigned (" + assigned + "); it is " + followed + ".");
      Unanswerable.unless(positive >= 0 && positive <= followed,
          "positive must lie between 0 and followed (" + followed + "); it is " + positive + ".");
      double[] outcomes = new double[Math.toIntExact(followed)];
      Arrays.fill(outcomes, 0, (int) positive, 1);
      return new Arm(assigned, outcomes);
    }

    double mean() {
      return outcomes.length == 0 ? Double.NaN : Sample.of(outcomes).mean();
    }

    double meanIfMissing(double value) {
      double sum = Arrays.stream(outcomes).sum() + value * (assigned - outcomes.length);
      return sum / assigned;
    }

    double reached() {
      return (double) outcomes.length / assigned;
    }

    /** Mean of the lowest {@code share} of the outcomes, the one at the cut counted in part. */
    double lowestMean(double share) {
      double[] sorted = outcomes.clone();
      Arrays.sort(sorted);
      double wanted = share * sorted.length;
      double left = wanted;
      double sum = 0;
      for (int i = 0; i < sorted.length && left > 0; i++) {
        double part = Math.min(1, left);
        sum += part * sorted[i];
        left -= part;
      }
      return sum / wanted;
    }

    double highestMean(double share) {
      double[] negated = Arrays.stream(outcomes).map(v -> -v).toArray();
      return -new Arm(assigned, negated).lowestMean(share);
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
