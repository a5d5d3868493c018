package org.passerelle.programmes.blueprint;

/** What somebody does at present. */
public enum WorkingLife {
  UNEMPLOYED,
  INACTIVE,
  EMPLOYED,
  SELF_EMPLOYED,
  STUDENT,
  PUPIL,
  EARLY_RETIRED,
  RETIRED
}
