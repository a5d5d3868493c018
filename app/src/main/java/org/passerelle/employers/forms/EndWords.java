package org.passerelle.employers.forms;

import java.util.Arrays;
import org.passerelle.employers.Placement.Reason;
import org.passerelle.pages.Page;

/** Why work ended: the usual reasons in words; a programme's own by its key, where no programme is at hand. */
public final class EndWords {
  private EndWords() {}

  public static String of(Page page, String key) {
    return Arrays.stream(Reason.values())
        .filter(reason -> reason.key().equals(key))
        .findFirst()
        .map(reason -> page.textOf("employers.end.", reason))
        .orElse(key.replace('-', ' '));
  }
}
