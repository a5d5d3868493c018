package org.passerelle.cli.evidence;

import org.passerelle.cli.BadInput;
import org.passerelle.evidence.trial.SampleSize;

final class SampleSizes extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--p1 SHARE] [--p2 SHARE] [--power SHARE] [--alpha SHARE] [--ratio NUMBER] [--json]";
  }

  @Override
  Answer answer(Typed typed) {
    double p1 = share(typed, "p1");
    double p2 = share(typed, "p2");
    if (p1 == p2) {
      throw new BadInput("--p1 and --p2 are equal, so no number of people shows a difference; change one.");
    }
    double ratio = typed.real("ratio", 1);
    if (!(ratio > 0)) {
      throw new BadInput("--ratio is `%s`; it must be greater than 0.".formatted(typed.text("ratio")));
    }
    SampleSize size = SampleSize.forProportions(p1, p2, open(typed, "power", 0.8), open(typed, "alpha", 0.05), ratio);
    return new Answer().with("n1", size.n1()).with("n2", size.n2());
  }

  private static double share(Typed typed, String option) {
    typed.text(option);
    return typed.share(option, 0);
  }

  private static double open(Typed typed, String option, double otherwise) {
    double value = typed.share(option, otherwise);
    if (value == 0 || value == 1) {
      throw new BadInput("--%s is `%s`; it must lie between 0 and 1, the ends left out."
          .formatted(option, typed.text(option)));
    }
    return value;
  }
}
