package org.passerelle.engine.solve;

/** What the best matching is. Costs are negative scores: cheapest is then largest total. */
public enum Objective {
  /** The largest total score; whoever only lowers it stays without. */
  MAX_SCORE,
  /** As many pairs as possible; among those matchings the largest total score. */
  MAX_PAIRS,
  /** Every mentee matched; among those matchings the largest total score. There may be none. */
  PERFECT
}
