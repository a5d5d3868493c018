package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Tags;

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
    Tags hers = mentee.profile().goals();
    Tags his = mentor.profile().goals();
    if (!hers.isStated() || !his.isStated()) {
      return Told.of("not-stated");
    }
    List<String> common = hers.common(his);
    return common.isEmpty()
        ? Told.of("none")
        : new Told(
            "shared", Map.of("words", new Fact.Words(common), "count", new Fact.Count(common.size())));
  }
}
