package org.passerelle.programmes.blueprint;

/** Who acts at a stage. */
public enum Who {
  /** The person or organisation whose journey it is. */
  TRAVELLER,
  ADVISER,
  TEAM,
  TRAINER,
  MANAGER,
  SUPPORTER,
  VOLUNTEER,
  PARTNER,
  SCHOOL,
  AUTHORITY,
  EMPLOYER,
  TUTOR,
  SOCIAL_WORKER,
  LOT
}
