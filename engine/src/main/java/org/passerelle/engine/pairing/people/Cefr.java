package org.passerelle.engine.pairing.people;

/**
 * Levels of the Common European Framework, lowest first, with the mother tongue above them. {@link #UNSTATED} is a
 * language somebody named without a level: it ranks as B1, because people name the languages they get by in.
 */
public enum Cefr {
  A1(1),
  A2(2),
  UNSTATED(3),
  B1(3),
  B2(4),
  C1(5),
  C2(6),
  NATIVE(7);

  private final int rank;

  Cefr(int rank) {
    this.rank = rank;
  }

  /** 1 (A1) to 6 (C2), and 7 for the mother tongue. */
  public int rank() {
    return rank;
  }

  /** By rank, so that a language without a level counts as B1. */
  public boolean atLeast(Cefr other) {
    return rank >= other.rank;
  }
}
