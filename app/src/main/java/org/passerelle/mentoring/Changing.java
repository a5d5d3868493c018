package org.passerelle.mentoring;

import java.time.LocalDate;

/** What came of pausing, resuming or prolonging a duo; a refusal changes nothing. */
public sealed interface Changing {
  record Noted() implements Changing {}

  /** The blueprint knows no pause, or no extension. */
  record NotForeseen() implements Changing {}

  /** The duo does not run: it has not begun, rests already, or has ended. */
  record NotRunning() implements Changing {}

  /** The duo does not rest. */
  record NotPaused() implements Changing {}

  /** The last day that the blueprint allows. */
  record TooLong(LocalDate latest) implements Changing {}

  /** The day must be later than this one. */
  record TooEarly(LocalDate after) implements Changing {}

  /** As often as the blueprint allows. */
  record TooOften(int times) implements Changing {}

  /** Somebody else changed it since the page was shown. */
  record Overtaken() implements Changing {}
}
