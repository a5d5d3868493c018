package org.passerelle.evidence.fairness;

import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.proportions.Proportion;

/**
 * How often a person decided as the system suggested: both yes, suggested yes but decided no, suggested no but decided
 * yes, both no.
 */
public record Agreement(long bothYes, long yesToNo, long noToYes, long bothNo, double level) {

  public Agreement {
    Unanswerable.unless(bothYes >= 0 && yesToNo >= 0 && noToYes >= 0 && bothNo >= 0, "A count cannot be negative.");
    Unanswerable.unless(bothYes + yesToNo + noToYes + bothNo > 0, "There is no decision to look at: all counts are 0.");
  }

  public long n() {
    return bothYes + yesToNo + noToYes + bothNo;
  }

  /** The share of decisions that were as suggested, 0 to 1. */
  public double agreement() {
    return (double) (bothYes + bothNo) / n();
  }

  /** Cohen (1960); NaN when chance alone gives full agreement. */
  public double kappa() {
    double all = n();
    double yes = (bothYes + yesToNo) / all * ((bothYes + noToYes) / all);
    double no = (noToYes + bothNo) / all * ((yesToNo + bothNo) / all);
    double chance = yes + no;
    return chance >= 1 ? Double.NaN : (agreement() - chance) / (1 - chance);
  }

  /** The share of suggestions that a person changed. */
  public Proportion overrides() {
    return new Proportion(yesToNo + noToYes, n(), level);
  }
}
