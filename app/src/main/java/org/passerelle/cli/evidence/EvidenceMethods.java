package org.passerelle.cli.evidence;

import java.util.List;
import java.util.function.Supplier;
import org.passerelle.cli.Command;

/** Every method there is, in the order of the help. */
public final class EvidenceMethods {
  public static final List<Entry> ALL =
      List.of(
          new Entry("proportion", "a share with its intervals", Proportions::new),
          new Entry("difference", "two shares compared", Differences::new),
          new Entry("survival", "time until an event, with people at risk", Survival::new),
          new Entry("logrank", "whether groups differ in time until an event", Logrank::new),
          new Entry("rmst", "mean time free of an event within a limit", Rmst::new),
          new Entry("cox", "hazard ratios of several terms", CoxRegression::new),
          new Entry("incidence", "shares by cause where one event rules out the others", Incidence::new),
          new Entry("trial", "the arms of a trial compared", Trial::new),
          new Entry("compare", "those who took part against a comparison group", Compare::new),
          new Entry("bounds", "what missing follow-up could hide", Bounds::new),
          new Entry("samplesize", "how many people a trial needs", SampleSizes::new),
          new Entry("randomise", "draw an allocation that can be replayed", Randomise::new),
          new Entry("payback", "return and cost per outcome", Payback::new),
          new Entry("payment", "what a payment-by-results contract pays", Payments::new),
          new Entry("suppress", "hide small cells so that no sum gives them back", Suppress::new),
          new Entry("disparity", "selection shares of groups compared", Disparities::new),
          new Entry("agreement", "how often people follow a suggestion", Agreements::new),
          new Entry("impactlevel", "the impact level of an automated step", ImpactLevels::new));

  private EvidenceMethods() {}

  /** A method's name, what it is for, and the command that answers it. */
  public record Entry(String name, String purpose, Supplier<Command> command) {}
}
