package org.passerelle.impact.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.proportions.Difference;
import org.passerelle.impact.Definition;
import org.passerelle.impact.TrialResult;
import org.passerelle.impact.plan.AnalysisPlan.Change;
import org.passerelle.impact.plan.AnalysisPlan.Deviation;
import org.passerelle.impact.shown.ShownTable;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;

/**
 * What a report says, in facts; the words are put around it in the reader's language. It never changes once it is made.
 *
 * @param blueprint version of the programme's file; @param product version of the product
 * @param outcomes one row, {@code all}; @param years one row a year of the start
 * @param curve {@code null} where too few began; @param trial {@code null} without lots, or with too few people
 * @param money {@code null} without costs; @param plan {@code null} without a frozen plan
 */
public record ReportContent(
    String programme, String network, int blueprint, String product, LocalDate day, String by, Asked asked,
    ShownTable outcomes, ShownTable years, @Nullable Curve curve, @Nullable Trial trial, @Nullable Money money,
    @Nullable Plan plan) {

  public record Asked(List<OutcomeKind> kinds, List<OutcomeKind> inWork, int months, WindowFrom counted) {
    static Asked of(Definition definition) {
      return new Asked(
          definition.kinds(), definition.inWork(), (int) definition.within().toTotalMonths(), definition.counted());
    }

    public Definition definition() {
      return new Definition(kinds, inWork, Period.ofMonths(months), counted);
    }
  }

  /** The curve at its marks alone: every step between them is a person. */
  public record Curve(List<Mark> marks, int every) {}

  /** Shares after some months. @param atRisk to the nearest ten; {@code null} in reports made before it was told */
  public record Mark(
      int months, double reached, double low, double high, double naive, double left, @Nullable Integer atRisk) {}

  /** Of those known; the others are {@code null} where hidden. */
  public record Trial(
      long treated, long treatedPositive, long control, long controlPositive, @Nullable Long unknownTreated,
      @Nullable Long unknownControl) {
    Difference difference() {
      return Difference.of(treatedPositive, treated, controlPositive, control, 0.95);
    }

    /** With what the unknown might change; empty where they are hidden. */
    public Optional<TrialResult> whole() {
      return unknownTreated == null || unknownControl == null
          ? Optional.empty()
          : Optional.of(
              TrialResult.ofCounts(treated + unknownTreated, treated, treatedPositive, control + unknownControl, control, controlPositive));
    }
  }

  /** Whole amounts. */
  public record Money(
      long spent, long perPerson, @Nullable Long perOutcome, @Nullable Long perAdditional, int anyway, boolean byLot) {}

  public record Plan(
      int number, String sha256, Instant frozenAt, String by, int outcomesOpen, List<Change> changes,
      List<Deviation> deviations) {}
}
