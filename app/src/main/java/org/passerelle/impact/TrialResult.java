package org.passerelle.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.proportions.Difference;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.evidence.survival.FollowUp;
import org.passerelle.evidence.survival.LogRank;
import org.passerelle.evidence.trial.MissingFollowUp;
import org.passerelle.evidence.trial.TwoArms;
import org.passerelle.impact.OutcomeCurve.Wait;
import org.passerelle.impact.OutcomeCurve.What;

/**
 * Two arms between which lots were drawn, each person in the arm drawn for them whatever they did afterwards (intention
 * to treat). Only here does the design earn the word effect.
 */
public record TrialResult(Arm treatment, Arm control, List<ArmWait> waits) {
  private static final double LEVEL = 0.95;
  private static final String TREATMENT = "treatment";
  private static final double FAR_APART = 0.05;

  public TrialResult {
    waits = List.copyOf(waits);
  }

  /**
   * @param allocated all for whom lots were drawn
   * @param cohort those of them whose window has closed; the others are counted among those known
   */
  public record Arm(String arm, int allocated, int cohort, int known, int positive) {
    public Optional<Proportion> rate() {
      return known == 0 ? Optional.empty() : Optional.of(Proportion.of(positive, known));
    }

    public Optional<Proportion> unknown() {
      return cohort == 0 ? Optional.empty() : Optional.of(Proportion.of(cohort - known, cohort));
    }

    private double[] outcomes() {
      double[] outcomes = new double[known];
      Arrays.fill(outcomes, 0, positive, 1);
      return outcomes;
    }
  }

  /** As {@link Wait}, of somebody in an arm. */
  public record ArmWait(String arm, int days, What what) {}

  /** From counts alone, without the time to the first job. */
  public static TrialResult ofCounts(
      long treated, long treatedKnown, long treatedPositive, long control, long controlKnown, long controlPositive) {
    return new TrialResult(
        arm(TREATMENT, treated, treatedKnown, treatedPositive), arm("control", control, controlKnown, controlPositive),
        List.of());
  }

  private static Arm arm(String arm, long cohort, long known, long positive) {
    int whole = Math.toIntExact(cohort);
    return new Arm(arm, whole, whole, Math.toIntExact(known), Math.toIntExact(positive));
  }

  static TrialResult of(List<Arm> arms, List<ArmWait> waits) {
    Arm treatment = arms.stream().filter(arm -> arm.arm().equals(TREATMENT)).findFirst().orElseThrow();
    Arm control = arms.stream().filter(arm -> !arm.arm().equals(TREATMENT)).findFirst().orElseThrow();
    return new TrialResult(treatment, control, waits);
  }

  /** Of those known; empty while an arm has nobody known. */
  public Optional<Difference> difference() {
    return treatment.known() == 0 || control.known() == 0
        ? Optional.empty()
        : Optional.of(
            Difference.of(treatment.positive(), treatment.known(), control.positive(), control.known(), LEVEL));
  }

  /** Of all whose window has closed, the unknown as without an outcome. */
  public Optional<Difference> missingIsFailure() {
    return treatment.cohort() == 0 || control.cohort() == 0
        ? Optional.empty()
        : Optional.of(
            Difference.of(treatment.positive(), treatment.cohort(), control.positive(), control.cohort(), LEVEL));
  }

  /** What those not known might hide. */
  public Optional<MissingFollowUp> bounds() {
    return treatment.cohort() == 0 || control.cohort() == 0
        ? Optional.empty()
        : Optional.of(MissingFollowUp.bounds(assigned(treatment), assigned(control), 0, 1));
  }

  private static MissingFollowUp.Arm assigned(Arm arm) {
    return MissingFollowUp.Arm.counts(arm.cohort(), arm.known(), arm.positive());
  }

  /**
   * Whether so many more are unknown in one arm than in the other, five in a hundred, that those known in both may not be
   * alike any more, though lots were drawn.
   */
  public boolean isUnevenlyKnown() {
    return treatment.unknown()
        .flatMap(one -> control.unknown().map(other -> Math.abs(one.p() - other.p()) >= FAR_APART - 1e-12))
        .orElse(false);
  }

  /** Welch's test beside the intervals; empty while an arm has fewer than two people known. */
  public Optional<TwoArms> welch() {
    return treatment.known() < 2 || control.known() < 2
        ? Optional.empty()
        : Optional.of(TwoArms.compare(treatment.outcomes(), control.outcomes(), LEVEL));
  }

  /** The time to the first job of one arm. */
  public @Nullable OutcomeCurve curve(Arm arm) {
    List<Wait> of =
        waits.stream()
            .filter(wait -> wait.arm().equals(arm.arm()))
            .map(wait -> new Wait(wait.days(), wait.what()))
            .toList();
    return of.isEmpty() ? null : OutcomeCurve.of(of);
  }

  /** Whether the two curves differ, leaving the country taken as lost sight of. */
  public LogRank logRank() {
    double[] days = waits.stream().mapToDouble(ArmWait::days).toArray();
    int[] what = waits.stream().mapToInt(wait -> wait.what() == What.OUTCOME ? 1 : 0).toArray();
    int[] group = waits.stream().mapToInt(wait -> wait.arm().equals(TREATMENT) ? 0 : 1).toArray();
    return LogRank.test(new FollowUp(days, what, group, 2), 0);
  }
}
