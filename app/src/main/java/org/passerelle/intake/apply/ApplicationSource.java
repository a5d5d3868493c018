package org.passerelle.intake.apply;

/** How an application came. */
public enum ApplicationSource {
  /** The person filled it in. */
  WEB,
  /** Staff recorded it for the person. */
  ADVISER,
  /** It stood in a list that staff brought. */
  IMPORT
}
