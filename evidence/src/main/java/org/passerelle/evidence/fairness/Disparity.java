package org.passerelle.evidence.fairness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.proportions.Difference;
import org.passerelle.evidence.proportions.Proportion;

/**
 * How a group's share of selections compares with that of a reference group.
 *
 * @param impactRatio the group's share divided by the reference's; NaN when nobody of the reference was selected
 * @param impactRatioCi Katz and others (1978); absent when either group has nobody selected
 * @param stratified over all strata; with one stratum it repeats the crude comparison
 */
public record Disparity(
    Proportion rate, Proportion reference, double impactRatio, @Nullable Interval impactRatioCi, double fisherP,
    MantelHaenszel stratified, Verdict verdict) {

  /**
   * Below this ratio a selection procedure is taken to disadvantage a group (29 CFR 1607.4 D, the four-fifths rule).
   */
  public static final double FOUR_FIFTHS = 0.8;

  /** With fewer people than this in either group nothing but a plain alert is said. */
  public static final int ENOUGH_PEOPLE = 30;

  private static final double ENOUGH_EXPECTED = 5;

  public enum Verdict {
    OK,
    ALERT,
    INSUFFICIENT
  }

  /**
   * ALERT needs a ratio below four fifths and evidence beyond chance: Fisher's p below 1 - level, or, with several
   * strata, a Mantel-Haenszel interval below 1 (the ratio judged is then the stratified one). Without that, few
   * people or a ratio below four fifths is INSUFFICIENT, the rest OK.
   *
   * @param comparisons how many groups are compared with the reference; the bar of evidence rises with them
   *     (Bonferroni)
   */
  public static Disparity of(List<Stratum> strata, int comparisons, double level) {
    long selected = strata.stream().mapToLong(Stratum::selected).sum();
    long people = strata.stream().mapToLong(Stratum::people).sum();
    long referenceSelected = strata.stream().mapToLong(Stratum::referenceSelected).sum();
    long referencePeople = strata.stream().mapToLong(Stratum::referencePeople).sum();
    Difference crude = Difference.of(selected, people, referenceSelected, referencePeople, level);
    double strict = 1 - (1 - level) / comparisons;
    MantelHaenszel stratified = MantelHaenszel.of(strata, level);
    boolean several = strata.size() > 1;
    double ratio = several ? stratified.rateRatio() : crude.riskRatio();
    boolean evident = several ? below(MantelHaenszel.of(strata, strict).rateRatioCi(), crude.fisherP(), strict)
        : crude.fisherP() < 1 - strict;
    return new Disparity(crude.first(), crude.second(), crude.riskRatio(), crude.riskRatioCi(), crude.fisherP(),
        stratified, verdict(crude, ratio, evident));
  }

  private static boolean below(@Nullable Interval interval, double fisherP, double strict) {
    return interval == null ? fisherP < 1 - strict : interval.high() < 1;
  }

  private static Verdict verdict(Difference crude, double ratio, boolean evident) {
    if (ratio < FOUR_FIFTHS && evident) {
      return Verdict.ALERT;
    }
    return few(crude) || !(ratio >= FOUR_FIFTHS) ? Verdict.INSUFFICIENT : Verdict.OK;
  }

  private static boolean few(Difference crude) {
    Proportion one = crude.first();
    Proportion two = crude.second();
    long fewest = Math.min(one.n(), two.n());
    double share = (double) (one.x() + two.x()) / (one.n() + two.n());
    return fewest < ENOUGH_PEOPLE || fewest * Math.min(share, 1 - share) < ENOUGH_EXPECTED;
  }
}
