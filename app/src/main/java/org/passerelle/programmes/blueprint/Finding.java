package org.passerelle.programmes.blueprint;

/** What a rule says about somebody. */
public enum Finding {
  MET,
  NOT_MET,
  UNKNOWN;

  static Finding metIf(boolean met) {
    return met ? MET : NOT_MET;
  }
}
