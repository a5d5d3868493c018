package org.passerelle.engine.pairing;

import java.util.List;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;

/** Words that both people said of themselves: the more of them in common the better, until there are enough. */
sealed interface SharedWords extends Factor permits SharedGoals, SharedInterests {
  Tags said(Profile profile);

  /** Thousandths by how many are in common, from none on; more than that count as the last. Not to be changed. */
  int[] byCount();

  default int ofCount(int common) {
    return byCount()[Math.min(common, byCount().length - 1)];
  }

  @Override
  default int usualWeight() {
    return 100;
  }

  @Override
  default List<String> cases() {
    return List.of("shared", "none", "not-stated");
  }

  @Override
  default int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return ofCount(said(mentee.profile()).countCommon(said(mentor.profile())));
  }

  @Override
  default Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return Told.ofCommon(said(mentee.profile()), said(mentor.profile()));
  }
}
