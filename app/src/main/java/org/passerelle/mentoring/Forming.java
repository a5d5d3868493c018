package org.passerelle.mentoring;

/** What came of forming a duo. */
public sealed interface Forming {
  record Formed(Duo duo) implements Forming {}

  /** The seeker already walks with somebody. */
  record SeekerTaken() implements Forming {}

  /** Every place of the supporter is taken. */
  record SupporterFull(int places) implements Forming {}
}
