package org.passerelle.employers.forms;

import java.util.List;
import org.passerelle.employers.talent.Talent;
import org.passerelle.pages.Page;
import org.passerelle.people.facts.OccupationNames;

/** A row of the talent search in words. */
public final class TalentWords {
  private TalentWords() {}

  public static String occupations(Page page, Talent talent) {
    List<String> titles =
        talent.occupations().stream()
            .map(one -> one.substring(one.indexOf(':') + 1))
            .distinct()
            .map(code -> OccupationNames.orCode(code, page.language().tag()))
            .toList();
    return titles.isEmpty() ? "–" : page.list(titles);
  }

  public static String languages(Page page, Talent talent) {
    List<String> spoken =
        talent.spoken().stream()
            .map(one -> one.split(":", 2))
            .map(one -> page.formats().languageName(one[0]) + (one[1].length() == 2 ? " " + one[1] : ""))
            .toList();
    return spoken.isEmpty() ? "–" : page.list(spoken);
  }

  public static String right(Page page, Talent talent) {
    if (talent.mayWork() == null) {
      return page.text("employers.staff.right.not-known");
    }
    if (!talent.mayWork()) {
      return page.text("employers.staff.right.may-not");
    }
    return talent.workUntil() == null
        ? page.text("employers.staff.right.may")
        : page.text("employers.staff.right.may-until", "day", talent.workUntil());
  }
}
