package org.passerelle.engine.pairing.people;

/** Asked only where a wish about the other's gender needs it; "prefer not to say" is simply absent. */
public enum Gender {
  WOMAN,
  MAN,
  OTHER
}
