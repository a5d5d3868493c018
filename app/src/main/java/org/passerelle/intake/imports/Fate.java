package org.passerelle.intake.imports;

/** What became of a row. */
enum Fate {
  /** A person takes part by it. */
  ACCEPTED,
  /** It stands in the rejects file with its reason. */
  REJECTED,
  /** It was taken in before. */
  DUPLICATE
}
