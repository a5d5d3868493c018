package org.passerelle.pages;

import org.jspecify.annotations.Nullable;

/** One answer to pick: what is sent, what is read, and a line of explanation if it needs one. */
public record Choice(String value, String label, @Nullable String hint) {
  public static Choice of(String value, String label) {
    return new Choice(value, label, null);
  }
}
