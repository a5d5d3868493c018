package org.passerelle.impact.funders;

/** An answer to a question that may be refused. */
public enum Answer {
  YES,
  NO,
  REFUSED
}
