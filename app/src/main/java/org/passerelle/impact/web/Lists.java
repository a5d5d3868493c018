package org.passerelle.impact.web;

import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Dashboard.Count;
import org.passerelle.impact.Figure;
import org.passerelle.pages.Page;

/**
 * How counts read on the page, and where the lists behind them are.
 *
 * @param base address of the list of a figure, up to the figure's key; {@code null} for those who see no lists
 */
public record Lists(@Nullable String base) {

  static Lists of(String programme, String query) {
    return new Lists("/staff/impact/" + programme + "/list" + query + "&of=");
  }

  public String shown(Page page, Count count) {
    return count.shown() ? page.number(count.value()) : page.text("impact.staff.few");
  }

  /** {@code null} where there is no list to open. */
  public @Nullable String href(Count count) {
    return base == null || !count.shown() || count.value() == 0 ? null : of(count.figure());
  }

  public String of(Figure figure) {
    return base + figure.key();
  }
}
