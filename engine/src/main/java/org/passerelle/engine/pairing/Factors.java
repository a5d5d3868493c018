package org.passerelle.engine.pairing;

import java.util.List;

/** The factors, in the order in which they are told. */
public final class Factors {
  private static final List<Factor> ALL =
      List.of(
          new SameOccupation(),
          new SameSector(),
          new LanguageEase(),
          new SharedInterests(),
          new SharedGoals(),
          new Availability(),
          new Distance(),
          new WaitingTime());

  private Factors() {}

  /** Every factor there is, also those that a programme gives no weight. */
  public static List<Factor> all() {
    return ALL;
  }
}
