package org.passerelle.learning;

import java.util.List;

/** What came of asking for a certificate. */
public sealed interface Issuing {
  record Issued(Certificate certificate) implements Issuing {}

  /** The blueprint gives none for this training. */
  record NoneGiven() implements Issuing {}

  record TooFewSessions(int attended, int needed) implements Issuing {}

  /** @param tests keys of test stages that are not passed */
  record TestsMissing(List<String> tests) implements Issuing {}
}
