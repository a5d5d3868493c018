package org.passerelle.oversight;

import java.util.List;
import java.util.Map;
import org.passerelle.pages.Texts;

/** A step whose rules people set in the product, version by version. */
public interface VersionedStep extends AutomatedStep {
  /** What other rules would have suggested from what was kept. */
  Suggestion under(Registered kept, Map<String, Object> content);

  /** Whether two suggestions come to the same for the person concerned, whatever their points. */
  boolean isSame(Suggestion one, Suggestion other);

  /** A version in words, one line a setting. */
  List<String> describe(Map<String, Object> content, Texts texts);
}
