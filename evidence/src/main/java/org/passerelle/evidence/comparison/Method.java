package org.passerelle.evidence.comparison;

import java.util.Locale;

/** How the comparison group is made to look like the treated, and whose effect that estimates. */
public enum Method {
  IPW("effect on the treated"),
  OVERLAP("effect in the overlap"),
  ENTROPY("effect on the treated"),
  DR("effect on the treated"),
  NEAREST("effect on the treated who were matched"),
  DID("effect on the treated if both groups would have moved in parallel"),
  OLS("effect if it is the same for everyone");

  private final String estimand;

  Method(String estimand) {
    this.estimand = estimand;
  }

  /** Whose effect the method estimates, in words. */
  public String estimand() {
    return estimand;
  }

  /** As the command line takes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
