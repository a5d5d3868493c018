package org.passerelle.engine.pairing;

import java.util.Map;

/** What one rule says of one pair. */
public sealed interface Verdict {
  Verdict ALLOWED = new Allowed();

  record Allowed() implements Verdict {}

  /** Allowed although something is not stated; an adviser should ask. {@code because} is one of the rule's cases. */
  record Presumed(MatchRule rule, String because) implements Verdict {}

  /** The pair is impossible. {@code because} is one of the rule's cases, the facts are its arguments. */
  record Refused(MatchRule rule, String because, Map<String, Fact> facts) implements Verdict {}

  default boolean refuses() {
    return this instanceof Refused;
  }
}
