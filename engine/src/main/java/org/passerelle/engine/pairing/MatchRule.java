package org.passerelle.engine.pairing;

import java.util.List;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** A hard rule: one reason why two people could not work as a pair. What it does when data are missing is part of it. */
public sealed interface MatchRule
    permits SharedLanguage, Reachable, CommonFreeHour, Trained, Checked, WishesKept, NotExcluded, Capacity {

  /** Stable name for messages and records, such as {@code shared-language}. */
  String key();

  /** What staff call it. */
  String title();

  /** Every case in which it refuses or presumes: each has its own sentence. */
  List<String> cases();

  Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings);
}
