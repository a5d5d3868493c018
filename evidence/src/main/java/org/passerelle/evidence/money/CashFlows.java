package org.passerelle.evidence.money;

import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.Roots;

/** Costs and benefits a year, both as positive amounts; year 0 comes first and is not discounted. */
public record CashFlows(double[] cost, double[] benefit) {

  private static final int GRID = 4000;
  private static final double LEAST_RATE = -0.99;
  private static final double MOST_RATE = 100;

  public CashFlows {
    Unanswerable.unless(cost.length > 0 && cost.length == benefit.length,
        "Give a cost and a benefit for each year, from year 0 on.");
  }

  /** Negative amounts are costs. */
  public static CashFlows ofNet(double[] net) {
    double[] cost = new double[net.length];
    double[] benefit = new double[net.length];
    for (int year = 0; year < net.length; year++) {
      cost[year] = Math.max(0, -net[year]);
      benefit[year] = Math.max(0, net[year]);
    }
    return new CashFlows(cost, benefit);
  }

  /** Net present value at a yearly rate such as 0.03 (Brealey, Myers and Allen, Principles of Corporate Finance). */
  public double npv(double rate) {
    return present(benefit, rate) - present(cost, rate);
  }

  /** Benefits for each unit of cost, both discounted; NaN without cost. */
  public double ratio(double rate) {
    double spent = present(cost, rate);
    return spent == 0 ? Double.NaN : present(benefit, rate) / spent;
  }

  /** Not discounted. */
  public double totalCost() {
    return present(cost, 0);
  }

  /** The one rate between -99 % and 10,000 % at which the net present value is 0; NaN if there is none or several. */
  public double irr() {
    double from = Math.log(1 + LEAST_RATE);
    double to = Math.log(1 + MOST_RATE);
    double root = Double.NaN;
    double last = from;
    double lastValue = npv(Math.expm1(from));
    for (int step = 1; step <= GRID; step++) {
      double next = from + (to - from) * step / GRID;
      double value = npv(Math.expm1(next));
      if (value == 0 || (value > 0) != (lastValue > 0) && lastValue != 0) {
        if (!Double.isNaN(root)) {
          return Double.NaN;
        }
        root = value == 0 ? next : Roots.bisect(x -> npv(Math.expm1(x)), last, next);
      }
      last = next;
      lastValue = value;
    }
    return Math.expm1(root);
  }

  /**
   * Years until the benefits have made up for the costs, undiscounted, each year's flow taken as even over the year;
   * NaN if they never do.
   */
  public double paybackYears() {
    double balance = 0;
    for (int year = 0; year < cost.length; year++) {
      double flow = benefit[year] - cost[year];
      if (balance < 0 && balance + flow >= 0) {
        return year - 1 + -balance / flow;
      }
      balance += flow;
      if (year == 0 && balance >= 0) {
        return 0;
      }
    }
    return Double.NaN;
  }

  private static double present(double[] flows, double rate) {
    Unanswerable.unless(rate > -1, "The rate must be above -1; it is " + rate + ".");
    double sum = 0;
    for (int year = flows.length - 1; year >= 0; year--) {
      sum = sum / (1 + rate) + flows[year];
    }
    return sum;
  }
}
