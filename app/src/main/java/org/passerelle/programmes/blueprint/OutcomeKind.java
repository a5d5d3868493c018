package org.passerelle.programmes.blueprint;

/** What a person may have reached; every one is dated and has a source. */
public enum OutcomeKind {
  JOB,
  APPRENTICESHIP,
  SELF_EMPLOYMENT,
  INTERNSHIP,
  TRAINING,
  SCHOOL,
  CERTIFICATE,
  LANGUAGE_LEVEL,
  VOLUNTEERING,
  OTHER
}
