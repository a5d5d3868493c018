package org.passerelle.programmes.blueprint;

public enum Gender {
  WOMAN,
  MAN,
  NON_BINARY
}
