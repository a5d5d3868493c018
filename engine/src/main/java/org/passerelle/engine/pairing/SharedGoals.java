package org.passerelle.engine.pairing;

import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;

/** Goals in common: one counts two thirds, two or more in full. */
record SharedGoals() implements SharedWords {
  private static final int[] BY_COUNT = {0, 667, 1000};

  @Override
  public String key() {
    return "goals";
  }

  @Override
  public String title() {
    return "Goals";
  }

  @Override
  public Tags said(Profile profile) {
    return profile.goals();
  }

  @Override
  public int[] byCount() {
    return BY_COUNT;
  }
}
