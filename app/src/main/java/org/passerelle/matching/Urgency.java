package org.passerelle.matching;

import java.util.Locale;

/** Why a pair should be proposed at once and not wait for the meeting. */
public enum Urgency {
  GIVING_UP,
  WAITING;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
