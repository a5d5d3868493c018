package org.passerelle.impact.funders;

/** What else is asked; each may be refused, for most are sensitive. */
public enum Fact {
  DISABILITY,
  THIRD_COUNTRY,
  FOREIGN_BACKGROUND,
  MINORITY,
  HOMELESS,
  RURAL
}
