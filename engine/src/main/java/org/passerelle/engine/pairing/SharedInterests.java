package org.passerelle.engine.pairing;

import java.util.List;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** Interests in common: one counts half, two four fifths, three or more in full. */
record SharedInterests() implements Factor {
  static final int ENOUGH = 3;
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
  public int usualWeight() {
    return 100;
  }

  @Override
  public List<String> cases() {
    return List.of("shared", "none", "not-stated");
  }

  @Override
  public int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return ofCount(mentee.profile().interests().countCommon(mentor.profile().interests()));
  }

  static int ofCount(int common) {
    return BY_COUNT[Math.min(ENOUGH, common)];
  }

  @Override
  public Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return Told.ofCommon(mentee.profile().interests(), mentor.profile().interests());
  }
}
