package org.passerelle.cli.evidence;

import java.util.List;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.fairness.Agreement;

final class Agreements extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--matrix COUNTS] [--level SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) {
    typed.text("matrix");
    List<Long> counts = typed.wholes("matrix");
    if (counts.size() != 4) {
      throw new BadInput("--matrix is `%s`; give four counts: both yes, yes turned to no, no to yes, both no."
          .formatted(typed.text("matrix")));
    }
    Agreement agreement = new Agreement(counts.get(0), counts.get(1), counts.get(2), counts.get(3), typed.level());
    return new Answer()
        .with("n", agreement.n())
        .with("agreement", agreement.agreement())
        .with("kappa", agreement.kappa())
        .with("overrideRate", agreement.overrides().p())
        .with("overrideRateCi", agreement.overrides().wilson());
  }
}
