package org.passerelle.engine.pairing;

import java.util.List;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** Goals in common: one counts two thirds, two or more in full. */
record SharedGoals() implements Factor {
  static final int ENOUGH = 2;
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
  public int usualWeight() {
    return 100;
  }

  @Override
  public List<String> cases() {
    return List.of("shared", "none", "not-stated");
  }

  @Override
  public int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return ofCount(mentee.profile().goals().countCommon(mentor.profile().goals()));
  }

  static int ofCount(int common) {
    return BY_COUNT[Math.min(ENOUGH, common)];
  }

  @Override
  public Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return Told.ofCommon(mentee.profile().goals(), mentor.profile().goals());
  }
}
