package org.passerelle.programmes.blueprint;

/** How people may come together. */
public enum Meeting {
  IN_PERSON,
  VIDEO,
  PHONE
}
