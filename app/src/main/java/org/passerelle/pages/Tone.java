package org.passerelle.pages;

import java.util.Locale;

/** How a state feels: the colour of a tag, an event or a figure. Never the only bearer of a meaning. */
public enum Tone {
  NEUTRAL,
  CALM,
  GOOD,
  WAITING,
  TROUBLE;

  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
