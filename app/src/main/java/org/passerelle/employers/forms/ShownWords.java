package org.passerelle.employers.forms;

import java.util.List;
import org.passerelle.employers.Shown;
import org.passerelle.pages.Page;
import org.passerelle.people.facts.OccupationNames;

/** What a company is told of a candidate, in the company's own language. */
public final class ShownWords {
  private ShownWords() {}

  /** An occupation with a code is named in the reader's language, beside the person's own words for it. */
  public static List<String> occupations(Page page, Shown shown) {
    return shown.occupations().stream().map(told -> occupation(told, page.language().tag())).toList();
  }

  static String occupation(String told, String language) {
    int bar = told.indexOf('|');
    if (bar < 0) {
      return told;
    }
    String own = told.substring(bar + 1);
    return OccupationNames.of(told.substring(0, bar), language)
        .filter(name -> !name.equalsIgnoreCase(own))
        .map(name -> name + " (\u2068" + own + "\u2069)")
        .orElse(own);
  }
}
