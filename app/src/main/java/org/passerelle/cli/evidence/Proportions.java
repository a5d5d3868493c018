package org.passerelle.cli.evidence;

import org.passerelle.cli.BadInput;
import org.passerelle.evidence.proportions.Proportion;

final class Proportions extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--x N] [--n N] [--level SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) {
    Proportion share = share(typed, "x", "n");
    return new Answer()
        .with("p", share.p())
        .with("wilson", share.wilson())
        .with("clopperPearson", share.clopperPearson())
        .with("jeffreys", share.jeffreys());
  }

  static Proportion share(Typed typed, String some, String all) {
    long x = typed.whole(some);
    long n = typed.whole(all);
    if (n == 0) {
      throw new BadInput("--%s is 0; there must be at least one person to take a share of.".formatted(all));
    }
    if (x > n) {
      throw new BadInput("--%s is %d, more than --%s, which is %d.".formatted(some, x, all, n));
    }
    return new Proportion(x, n, typed.level());
  }
}
