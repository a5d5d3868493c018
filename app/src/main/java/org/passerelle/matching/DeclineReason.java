package org.passerelle.matching;

import java.util.Locale;

/** Why somebody says no to a proposal. */
public enum DeclineReason {
  TOO_FAR,
  NO_COMMON_TIME,
  LANGUAGE,
  OTHER_WORK,
  KNOW_EACH_OTHER,
  NOT_NOW,
  NOT_COMFORTABLE,
  OTHER;

  /** As message files and addresses spell it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
