package org.passerelle.mentoring;

import java.util.List;
import java.util.Locale;

/** Why an alert was closed. */
public enum ClosingReason {
  /** Somebody spoke with them, and it is well. */
  SETTLED,
  /** Something was agreed that will be looked at again. */
  AGREED,
  /** Others take care of it: a service, the police, another organisation. */
  PASSED_ON,
  /** There was no need to act. */
  NO_NEED,
  /** What caused it is no longer so; noted by the product itself. */
  CAUSE_GONE,
  /** A nearer warning of the same thing took its place; noted by the product itself. */
  REPLACED,
  /** The duo ended; noted by the product itself. */
  DUO_ENDED;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reasons a person may give. */
  public static List<ClosingReason> ofPersons() {
    return List.of(SETTLED, AGREED, PASSED_ON, NO_NEED);
  }
}
