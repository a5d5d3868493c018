package org.passerelle.programmes.blueprint;

/** What a programme may call in its own words; roles carry theirs. */
public enum Word {
  PAIR,
  PAIRS,
  MEETING,
  MEETINGS,
  ADVISER,
  AGREEMENT,
  MATCHING,
  EXCHANGE,
  EDITION
}
