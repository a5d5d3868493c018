package org.passerelle.programmes.blueprint;

/** Why somebody may stay. */
public enum ResidenceGround {
  CITIZEN,
  EU_CITIZEN,
  LONG_TERM_RESIDENT,
  REFUGEE,
  SUBSIDIARY_PROTECTION,
  TEMPORARY_PROTECTION,
  HUMANITARIAN,
  FAMILY,
  WORK,
  STUDY,
  ASYLUM_SEEKER,
  TOLERATED,
  NONE,
  OTHER;

  /** Whether it holds without an end. */
  public boolean unlimited() {
    return this == CITIZEN || this == EU_CITIZEN || this == LONG_TERM_RESIDENT;
  }
}
