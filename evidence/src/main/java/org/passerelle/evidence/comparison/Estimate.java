package org.passerelle.evidence.comparison;

import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;

/**
 * What a comparison group says. Everything but balance and overlap is NaN after a refusal.
 *
 * @param ess Kish's effective number of people not treated, after weighting; NaN where the method does not weight
 * @param essTreated the same of the treated
 * @param adjusted the estimate of {@link Method#DID} after least squares on the terms, else null
 */
public record Estimate(
    Method method, double estimate, double se, Interval ci, double ess, double essTreated, Balance balance,
    @Nullable Overlap overlap, @Nullable Adjusted adjusted) {

  /** Difference in differences with the terms held equal. */
  public record Adjusted(double estimate, double se, Interval ci) {}

  /** Whether the groups are too unlike to be compared; {@code overlap} then says why. */
  public boolean refused() {
    return overlap != null && overlap.refusal() != null;
  }

  static Estimate refusal(Method method, Balance balance, Overlap overlap) {
    return new Estimate(method, Double.NaN, Double.NaN, Interval.NONE, Double.NaN, Double.NaN, balance, overlap, null);
  }

  Estimate with(Overlap other) {
    return new Estimate(method, estimate, se, ci, ess, essTreated, balance, other, adjusted);
  }
}
