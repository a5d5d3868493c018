package org.passerelle.programmes.blueprint;

/** Levels of the Common European Framework, lowest first. */
public enum CefrLevel {
  PRE_A1,
  A1,
  A2,
  B1,
  B2,
  C1,
  C2;

  public boolean atLeast(CefrLevel other) {
    return compareTo(other) >= 0;
  }
}
