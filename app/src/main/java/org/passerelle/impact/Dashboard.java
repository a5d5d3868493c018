package org.passerelle.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.impact.Figure.OutcomeFigure;
import org.passerelle.impact.Figure.Result;
import org.passerelle.impact.shown.Counted;
import org.passerelle.impact.shown.ShownTable;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;

/**
 * A programme's figures on one page.
 *
 * @param definition what counts as a positive outcome here, as asked
 * @param small whether counts of a few people are kept back
 * @param duos {@code null} where nobody is paired
 * @param curve {@code null} also where nobody started, and for those who read figures only: each step is a person
 */
public record Dashboard(
    Blueprint blueprint,
    Definition definition,
    LocalDate today,
    boolean small,
    List<Way> ways,
    @Nullable DuoHealth duos,
    OutcomeRate outcomes,
    ContactRate contact,
    @Nullable OutcomeCurve curve) {

  /** A count that may be kept back. */
  public record Count(Figure figure, int value, boolean shown) {
    Optional<Proportion> of(Count whole) {
      return shown && whole.shown && whole.value > 0 && value <= whole.value
          ? Optional.of(Proportion.of(value, whole.value))
          : Optional.empty();
    }
  }

  /** The way of one role, from applying to an outcome. */
  public record Way(Role role, List<Step> steps) {}

  /**
   * One step of a way.
   *
   * @param stage {@code null} for having applied and for having an outcome
   * @param medianDays in the stage, of those who left it
   * @param kept visits that ended within the promise; missed ones ended late or are late
   */
  public record Step(
      @Nullable Stage stage, Count reached, @Nullable Double medianDays, Count kept, Count missed, Count open,
      Count late) {

    /** Nothing where nothing was promised yet. */
    public Optional<Proportion> withinPromise() {
      return kept.shown() && kept.value() + missed.value() > 0
          ? Optional.of(Proportion.of(kept.value(), (long) kept.value() + missed.value()))
          : Optional.empty();
    }
  }

  /**
   * @param exchanged {@code null} where supporters are not asked to meet each other
   * @param endings by the blueprint's reason, most frequent first
   */
  public record DuoHealth(
      Count started, Count open, Count preparing, Count running, Count paused, Count silent, Count alerted,
      @Nullable Count exchanged, Count ended, List<Ending> endings) {

    /** Every count but the endings, in the order in which one reads them. */
    public List<Count> counts() {
      return Stream.of(started, open, running, silent, alerted, exchanged, preparing, paused, ended)
          .filter(Objects::nonNull)
          .toList();
    }
  }

  public record Ending(String reason, Count count) {}

  /** Of the seekers whose window has closed. */
  public record OutcomeRate(Count cohort, Count known, Count unknown, Count positive, Count inWork) {
    static OutcomeRate of(IndicatorRepository.Outcomes of) {
      return new OutcomeRate(
          count(Result.COHORT, (long) of.cohort()), count(Result.KNOWN, (long) of.known()),
          count(Result.UNKNOWN, (long) of.cohort() - of.known()), count(Result.POSITIVE, (long) of.positive()),
          count(Result.IN_WORK, (long) of.inWork()));
    }

    /** As outsiders may see it; those in work only where the others beside them are not a few. */
    static OutcomeRate shown(ShownTable table, int inWork, SmallNumbers small) {
      Long positive = table.at(Counted.ALL, Counted.POSITIVE);
      Long without = table.at(Counted.ALL, Counted.WITHOUT);
      boolean work =
          positive != null && without != null
              && small.mayShow(
                  inWork, Math.abs((int) (positive - inWork)), Math.abs((int) (positive + without - inWork)));
      return new OutcomeRate(
          count(Result.COHORT, table.ofRow(Counted.ALL)),
          count(Result.KNOWN, positive == null || without == null ? null : (Long) (positive + without)),
          count(Result.UNKNOWN, table.at(Counted.ALL, Counted.UNKNOWN)), count(Result.POSITIVE, positive),
          small.count(new OutcomeFigure(Result.IN_WORK), inWork, work));
    }

    private static Count count(Result result, @Nullable Long value) {
      return new Count(new OutcomeFigure(result), value == null ? 0 : Math.toIntExact(value), value != null);
    }

    public Optional<Proportion> rate() {
      return positive.of(known);
    }

    public Optional<Proportion> inWorkRate() {
      return inWork.of(known);
    }

    /** The rate if nobody of those not known had reached anything. */
    public Optional<Proportion> missingIsFailure() {
      return positive.of(cohort);
    }

    /** The rate if everybody not known had reached something: with the one before, all that the record leaves open. */
    public Optional<Proportion> missingIsSuccess() {
      return positive.shown() && unknown.shown() && cohort.value() > 0
              && positive.value() + unknown.value() <= cohort.value()
          ? Optional.of(Proportion.of(positive.value() + unknown.value(), cohort.value()))
          : Optional.empty();
    }

    public Optional<Proportion> notKnown() {
      return unknown.of(cohort);
    }
  }

  public record ContactRate(Count due, Count inTime, Count late) {
    public Optional<Proportion> rate() {
      return inTime.of(due);
    }
  }
}
