package org.passerelle.matching;

/** Why somebody says no to a proposal. */
public enum DeclineReason {
  TOO_FAR,
  NO_COMMON_TIME,
  LANGUAGE,
  OTHER_WORK,
  KNOW_EACH_OTHER,
  NOT_NOW,
  NOT_COMFORTABLE,
  OTHER
}
