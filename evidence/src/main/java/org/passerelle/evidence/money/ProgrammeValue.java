package org.passerelle.evidence.money;

import org.passerelle.evidence.Unanswerable;

/**
 * A programme's worth, with what would have come about anyway taken off, in the terms of social return on investment
 * (Nicholls and others 2012, A Guide to Social Return on Investment).
 *
 * @param cost of the whole programme, in year 0
 * @param outcomes people with the outcome
 * @param value of one outcome a year
 * @param years for which it lasts, from year 1
 * @param deadweight share that would have had the outcome without the programme
 * @param displacement share that took the place of somebody else
 * @param attribution share owed to others
 * @param dropOff share by which the value falls from year to year
 */
public record ProgrammeValue(
    double cost, double outcomes, double value, int years, double deadweight, double displacement, double attribution,
    double dropOff) {

  public ProgrammeValue {
    Unanswerable.unless(cost >= 0, "cost must be at least 0; it is " + cost + ".");
    Unanswerable.unless(outcomes >= 0, "outcomes must be at least 0; it is " + outcomes + ".");
    Unanswerable.unless(years >= 1, "years must be at least 1; it is " + years + ".");
    share("deadweight", deadweight);
    share("displacement", displacement);
    share("attribution", attribution);
    share("drop-off", dropOff);
  }

  private static void share(String name, double value) {
    Unanswerable.unless(value >= 0 && value <= 1, name + " must lie between 0 and 1; it is " + value + ".");
  }

  /** Outcomes that would not exist without the programme. */
  public double additionalOutcomes() {
    return outcomes * (1 - deadweight) * (1 - displacement) * (1 - attribution);
  }

  /** The cost in year 0, what additional outcomes are worth in the years after it. */
  public CashFlows flows() {
    double[] costs = new double[years + 1];
    double[] benefits = new double[years + 1];
    costs[0] = cost;
    for (int year = 1; year <= years; year++) {
      benefits[year] = additionalOutcomes() * value * Math.pow(1 - dropOff, year - 1);
    }
    return new CashFlows(costs, benefits);
  }

  /** NaN without outcomes. */
  public double costPerOutcome() {
    return outcomes == 0 ? Double.NaN : cost / outcomes;
  }

  /** NaN when every outcome would have come about anyway. */
  public double costPerAdditionalOutcome() {
    return additionalOutcomes() == 0 ? Double.NaN : cost / additionalOutcomes();
  }
}
