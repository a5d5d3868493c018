package org.passerelle.programmes.blueprint;

/** Who moves through a journey. */
public enum Traveller {
  PERSON,
  ORGANISATION
}
