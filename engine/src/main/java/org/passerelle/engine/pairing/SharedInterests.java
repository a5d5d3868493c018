package org.passerelle.engine.pairing;

import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;

/** Interests in common: one counts half, two four fifths, three or more in full. */
record SharedInterests() implements SharedWords {
  private static final int[] BY_COUNT = {0, 500, 800, 1000};

  @Override
  public String key() {
    return "interests";
  }

  @Override
  public String title() {
    return "Interests";
  }

  @Override
  public Tags said(Profile profile) {
    return profile.interests();
  }

  @Override
  public int[] byCount() {
    return BY_COUNT;
  }
}
