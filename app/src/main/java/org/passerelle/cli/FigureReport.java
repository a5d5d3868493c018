package org.passerelle.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.impact.Indicators.Figures;

/** A programme's figures under the names that commands promise; shares lie between 0 and 1, {@code null} where nobody counts. */
record FigureReport(
    int mentorsActive,
    int duosStarted,
    int outcomeKnown,
    @Nullable Double positiveWithin12Months,
    @Nullable Double inWork,
    @Nullable Double contactWithin30Days,
    int meetings) {

  static FigureReport of(Figures figures) {
    return new FigureReport(
        figures.mentorsActive(),
        figures.duosStarted(),
        figures.outcomeKnown(),
        share(figures.positiveRate()),
        share(figures.inWorkRate()),
        share(figures.contactRate()),
        figures.meetings());
  }

  void print(Options options, PrintStream out) {
    if (options.flag("json")) {
      Json.print(out, this);
      return;
    }
    out.printf("active mentors          %,d%n", mentorsActive);
    out.printf("duos started            %,d%n", duosStarted);
    out.printf("meetings                %,d%n", meetings);
    out.printf("outcome known           %,d%n", outcomeKnown);
    out.printf("positive in 12 months   %s%n", percent(positiveWithin12Months));
    out.printf("in work                 %s%n", percent(inWork));
    out.printf("contact within 30 days  %s%n", percent(contactWithin30Days));
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "nobody to speak of" : "%.1f %%".formatted(share * 100);
  }

  private static @Nullable Double share(Optional<Proportion> proportion) {
    return proportion.map(Proportion::p).orElse(null);
  }
}
