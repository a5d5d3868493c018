package org.passerelle.impact.web;

import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Dashboard.Count;
import org.passerelle.impact.Figure;
import org.passerelle.impact.OwnFigures.Counted;
import org.passerelle.impact.OwnFigures.Part;
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

  /** The list behind what one of the programme's own figures counts. */
  public @Nullable String href(Counted figure) {
    return href(figure, figure.count());
  }

  public @Nullable String href(Counted figure, Part part) {
    return base == null || !figure.shown() || part.value().signum() == 0 ? null : of(part.figure());
  }

  public String of(Figure figure) {
    return base + figure.key();
  }
}
