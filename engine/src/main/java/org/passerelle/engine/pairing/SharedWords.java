package org.passerelle.engine.pairing;

import java.util.List;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;

/** Words that both people said of themselves: the more of them in common the better, until there are enough. */
sealed interface SharedWords extends Factor permits SharedGoals, SharedInterests {
  Tags said(Profile profile);

  /** As many in common count in full. */
  int enough();

  /** @param common from 0 to {@link #enough} */
  int thousandthsOf(int common);

  default int ofCount(int common) {
    return thousandthsOf(Math.min(enough(), common));
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
