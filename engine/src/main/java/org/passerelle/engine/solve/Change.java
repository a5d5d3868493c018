package org.passerelle.engine.solve;

/** What became of a change somebody asked for. */
public sealed interface Change {
  /** Made; the matching is the best one under the new circumstances. */
  record Made() implements Change {}

  /** Not made, nothing changed; the sentence says why. */
  record Refused(String sentence) implements Change {}

  Change MADE = new Made();
}
