package org.passerelle.evidence.fairness;

import org.passerelle.evidence.Unanswerable;

/** In one stratum: how many of a group and of the reference there are, and how many of each were selected. */
public record Stratum(long selected, long people, long referenceSelected, long referencePeople) {

  public Stratum {
    Unanswerable.unless(selected >= 0 && selected <= people && referenceSelected >= 0
        && referenceSelected <= referencePeople, "In each stratum the selected are at most as many as the people.");
  }

  double all() {
    return (double) people + referencePeople;
  }
}
