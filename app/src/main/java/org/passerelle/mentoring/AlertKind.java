package org.passerelle.mentoring;

import java.util.Locale;

/** Why an adviser is called. */
public enum AlertKind {
  /** No meeting was logged for as long as the blueprint allows. */
  SILENCE,
  /** Several meetings in a row did not happen. */
  MISSED_MEETINGS,
  /** An answer in a check-in that the blueprint calls worrying. */
  WORRYING_ANSWER,
  /** A check-in stays without an answer. */
  CHECK_IN_LATE,
  /** Somebody told a concern, which few may read. */
  CONCERN,
  /** The agreed end is near. */
  ENDING_SOON,
  /** The first meeting or the signatures are overdue. */
  START_LATE,
  /** A paper of one of the two runs out. */
  PAPER_EXPIRES;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AlertKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
