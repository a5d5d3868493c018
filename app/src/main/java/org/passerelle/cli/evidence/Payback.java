package org.passerelle.cli.evidence;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.money.CashFlows;
import org.passerelle.evidence.money.ProgrammeValue;

final class Payback extends EvidenceCommand {

  private static final double USUAL_RATE = 0.03;

  @Override
  public String usage() {
    return "[--flows FILE] [--rate SHARE] [--participants N] [--cost AMOUNT] [--cost-per-participant AMOUNT]"
        + " [--outcomes N] [--success SHARE] [--value AMOUNT] [--years N] [--deadweight SHARE] [--displacement SHARE]"
        + " [--attribution SHARE] [--drop-off SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    double rate = typed.real("rate", USUAL_RATE);
    if (!(rate > -1)) {
      throw new BadInput("--rate is `%s`; it must be above -1, such as 0.03.".formatted(typed.text("rate")));
    }
    if (typed.has("flows")) {
      CashFlows flows = Flows.read(typed);
      Double outcomes = outcomes(typed, false);
      ProgrammeValue value = outcomes == null ? null : value(typed, flows.totalCost(), outcomes, 0, 1);
      return answer(flows, value, rate);
    }
    Double outcomes = outcomes(typed, true);
    if (outcomes == null) {
      throw new BadInput("The option --outcomes is missing; give it, or --participants with --success.");
    }
    long years = typed.whole("years", 1);
    if (years < 1 || years > 100) {
      throw new BadInput("--years is `%s`; it must be a whole number from 1 to 100.".formatted(typed.text("years")));
    }
    ProgrammeValue value = value(typed, cost(typed), outcomes, amount(typed, "value"), (int) years);
    return answer(value.flows(), value, rate);
  }

  private static Answer answer(CashFlows flows, @Nullable ProgrammeValue value, double rate) {
    return new Answer()
        .with("npv", flows.npv(rate))
        .with("irr", flows.irr())
        .with("ratio", flows.ratio(rate))
        .with("paybackYears", flows.paybackYears())
        .with("costPerOutcome", value == null ? Double.NaN : value.costPerOutcome())
        .with("costPerAdditionalOutcome", value == null ? Double.NaN : value.costPerAdditionalOutcome())
        .with("outcomes", value == null ? Double.NaN : value.outcomes())
        .with("additionalOutcomes", value == null ? Double.NaN : value.additionalOutcomes())
        .with("rate", rate);
  }

  private static ProgrammeValue value(Typed typed, double cost, double outcomes, double worth, int years) {
    return new ProgrammeValue(cost, outcomes, worth, years, typed.share("deadweight", 0),
        typed.share("displacement", 0), typed.share("attribution", 0), typed.share("drop-off", 0));
  }

  /** Counted, or a share of the participants; if a share is not given, every participant has the outcome. */
  private static @Nullable Double outcomes(Typed typed, boolean everybody) {
    if (typed.has("outcomes")) {
      return amount(typed, "outcomes");
    }
    if (!typed.has("participants") || !typed.has("success") && !everybody) {
      return null;
    }
    return typed.whole("participants") * typed.share("success", 1);
  }

  private static double cost(Typed typed) {
    if (typed.has("cost")) {
      return amount(typed, "cost");
    }
    if (typed.has("cost-per-participant")) {
      return amount(typed, "cost-per-participant") * typed.whole("participants");
    }
    throw new BadInput("The option --cost is missing; give it, or --cost-per-participant with --participants.");
  }

  private static double amount(Typed typed, String option) {
    double amount = typed.real(option);
    if (amount < 0) {
      throw new BadInput("--%s is `%s`; it must be at least 0.".formatted(option, typed.text(option)));
    }
    return amount;
  }
}
