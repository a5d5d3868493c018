package org.passerelle.impact.money;

import java.math.BigDecimal;
import java.util.Optional;
import org.passerelle.evidence.money.CashFlows;
import org.passerelle.evidence.money.ProgrammeValue;
import org.passerelle.impact.SpentFor.People;

/**
 * What a programme costs and returns. Money was also spent for those whose window is still open; only the part that
 * falls to those whose window has closed is held against their outcomes.
 *
 * @param noted all that was noted for the programme
 * @param placements what its placements cost besides
 */
public record Worth(BigDecimal noted, PlacementSum placements, People people, Assumptions assumptions) {

  /** For the programme and its placements, before what companies pay. */
  public BigDecimal spent() {
    return noted.add(placements.costs());
  }

  /** Spent for each who began; NaN while nobody did. */
  public double perPerson() {
    return people.started() == 0 ? Double.NaN : spent().doubleValue() / people.started();
  }

  /** The part of the money that falls to those whose window has closed. */
  public double spentForCohort() {
    return people.started() == 0 ? 0 : perPerson() * people.cohort();
  }

  public double perOutcome() {
    return value().costPerOutcome();
  }

  public double perAdditionalOutcome() {
    return value().costPerAdditionalOutcome();
  }

  public double additionalOutcomes() {
    return value().additionalOutcomes();
  }

  public double npv() {
    return flows().npv(rate());
  }

  public double ratio() {
    return flows().ratio(rate());
  }

  /** Empty where there is no such rate, or more than one. */
  public Optional<Double> irr() {
    return Optional.of(flows().irr()).filter(rate -> !rate.isNaN());
  }

  /** Empty where the benefits never make up for the costs. */
  public Optional<Double> paybackYears() {
    return Optional.of(flows().paybackYears()).filter(years -> !years.isNaN());
  }

  private CashFlows flows() {
    return value().flows();
  }

  private double rate() {
    return assumptions.rate() / 100.0;
  }

  private ProgrammeValue value() {
    return new ProgrammeValue(
        spentForCohort(), people.positive(), assumptions.value(), assumptions.years(), assumptions.anyway() / 100.0,
        assumptions.displaced() / 100.0, assumptions.others() / 100.0, assumptions.fades() / 100.0);
  }
}
