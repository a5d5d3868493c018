package org.passerelle.oversight;

import java.util.List;
import org.passerelle.pages.Texts;

/**
 * A step in which a rule suggests something about people. The part it belongs to registers a bean; its name, purpose and
 * codes are put into words under {@code oversight.step.{key}.}.
 */
public interface AutomatedStep {
  /** Short and lasting, the same as in {@link NewSuggestion#step}. */
  String key();

  /** Makes a suggestion again from what was kept, and from nothing that may have changed since. */
  Suggestion again(Registered kept);

  /** Its reasons as sentences. */
  List<String> reasons(Registered kept, Texts texts);

  /** Puts rules into words. */
  interface RuleWords {
    /** @param programme whose rule it is; @param key as it stands in a reason */
    String of(String programme, String key);
  }

  /** Its rules in words; what has to be looked up for it is looked up once. */
  default RuleWords rules(Texts texts) {
    return (programme, key) -> key;
  }

  /** What the person concerned may read of a decision. */
  Telling telling(HumanDecision decision);

  enum Telling {
    /** It stays among staff, because nothing was decided about the person. */
    NOTHING,
    /** That it was decided and by whom. */
    DECISION,
    /** The reason too, which was written for them. */
    DECISION_AND_REASON
  }
}
