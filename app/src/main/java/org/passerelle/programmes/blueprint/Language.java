package org.passerelle.programmes.blueprint;

import java.util.Locale;

/** The languages that pages for people speak, and so the ones a programme may offer. */
public enum Language {
  EN,
  FR,
  NL,
  DE,
  UK,
  AR;

  /** BCP 47. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(tag());
  }

  public boolean rightToLeft() {
    return this == AR;
  }
}
