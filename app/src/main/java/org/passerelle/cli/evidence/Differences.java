package org.passerelle.cli.evidence;

import org.passerelle.evidence.proportions.Difference;

final class Differences extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--x1 N] [--n1 N] [--x2 N] [--n2 N] [--level SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) {
    Difference difference =
        new Difference(Proportions.share(typed, "x1", "n1"), Proportions.share(typed, "x2", "n2"));
    return new Answer()
        .with("diff", difference.diff())
        .with("newcombe", difference.newcombe())
        .with("miettinenNurminen", difference.miettinenNurminen())
        .with("riskRatio", difference.riskRatio())
        .with("riskRatioCi", difference.riskRatioCi())
        .with("oddsRatio", difference.oddsRatio())
        .with("oddsRatioCi", difference.oddsRatioCi())
        .with("fisherP", difference.fisherP());
  }
}
