package org.passerelle.engine.solve;

/** Why two people are not matched with each other. */
public sealed interface WhyNot {
  /** They are. */
  record Together() implements WhyNot {}

  /** No rule lets them be matched, or the pair was rejected. */
  record NotPossible() implements WhyNot {}

  /** The mentee has left, or is pinned to somebody else, or every place of the mentor is pinned. */
  record NotFree() implements WhyNot {}

  /** They could be: this is exactly what the whole would lose; {@link Worth#NOTHING} if it is equally good. */
  record Loses(Worth loss) implements WhyNot {}
}
