package org.passerelle.people.facts;

import java.util.Arrays;
import java.util.Optional;

/** Levels of the Common European Framework of Reference for Languages, lowest first. */
public enum Cefr {
  PRE_A1("Pre-A1"), A1("A1"), A2("A2"), B1("B1"), B2("B2"), C1("C1"), C2("C2");

  private final String label;

  Cefr(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean atLeast(Cefr other) {
    return compareTo(other) >= 0;
  }

  public static Optional<Cefr> of(String label) {
    return Arrays.stream(values()).filter(level -> level.label.equalsIgnoreCase(label)).findFirst();
  }
}
