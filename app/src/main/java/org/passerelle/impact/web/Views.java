package org.passerelle.impact.web;

import java.util.Arrays;
import java.util.List;
import org.passerelle.pages.Page;
import org.passerelle.pages.Tab;

/** The pages on what came of a programme, as tabs. */
public final class Views {
  /** In the order in which they stand. */
  public enum View {
    FIGURES(""),
    GROUPS("/groups"),
    DRAW("/draw"),
    COMPARISON("/comparison"),
    PLAN("/plan"),
    MONEY("/money"),
    FUNDERS("/funders"),
    REPORTS("/reports");

    private final String path;

    View(String path) {
      this.path = path;
    }
  }

  private Views() {}

  public static List<Tab> of(Page page, String programme, View current) {
    return Arrays.stream(View.values())
        .map(view -> new Tab(
            page.textOf("impact.staff.view.", view), "/staff/impact/" + programme + view.path, view == current))
        .toList();
  }
}
