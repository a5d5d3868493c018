package org.passerelle.impact.web;

import org.passerelle.impact.Figure;
import org.passerelle.impact.Figure.ContactFigure;
import org.passerelle.impact.Figure.DuoFigure;
import org.passerelle.impact.Figure.JourneyFigure;
import org.passerelle.impact.Figure.OutcomeFigure;
import org.passerelle.impact.Figure.OwnFigureSide;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;

/** Says in the programme's own words what a figure counts. */
public final class FigureWords {
  private FigureWords() {}

  public static String title(Page page, Blueprint blueprint, Figure figure) {
    return switch (figure) {
      case JourneyFigure journey ->
          role(page, blueprint, journey.role()) + " · " + stage(page, blueprint, journey) + " · "
              + page.textOf("impact.staff.passage.", journey.passage());
      case DuoFigure(Figure.Walk walk, String reason) ->
          page.textOf("impact.staff.walk.", walk)
              + (reason == null ? "" : " · " + reason(page, blueprint, reason));
      case OutcomeFigure outcome -> page.textOf("impact.staff.result.", outcome.result());
      case ContactFigure contact -> page.textOf("impact.staff.contact.", contact.contact());
      case OwnFigureSide own -> own(page, blueprint, own);
    };
  }

  private static String own(Page page, Blueprint blueprint, OwnFigureSide side) {
    String name =
        blueprint.figures().stream()
            .filter(figure -> figure.key().equals(side.figure()))
            .findFirst()
            .map(figure -> figure.names().in(page.language()))
            .orElse(side.figure());
    return side.side() == Figure.Side.COUNT ? name : page.text("impact.staff.own.whole", "figure", name);
  }

  /** The step of a journey that a figure of one counts; of another figure, its title. */
  public static String step(Page page, Blueprint blueprint, Figure figure) {
    return figure instanceof JourneyFigure journey ? stage(page, blueprint, journey) : title(page, blueprint, figure);
  }

  public static String passage(Page page, Figure figure) {
    return figure instanceof JourneyFigure journey ? page.textOf("impact.staff.passage.", journey.passage()) : "";
  }

  /** Of a reason that the blueprint no longer has, its key. */
  public static String reason(Page page, Blueprint blueprint, String reason) {
    var rules = blueprint.relationship();
    return rules == null
        ? reason
        : rules.endReasons().stream()
            .filter(one -> one.key().equals(reason))
            .findFirst()
            .map(one -> one.names().in(page.language()))
            .orElse(reason);
  }

  private static String role(Page page, Blueprint blueprint, String role) {
    return blueprint.findRole(role).map(found -> found.namesMany().in(page.language())).orElse(role);
  }

  private static String stage(Page page, Blueprint blueprint, JourneyFigure journey) {
    return switch (journey.stage()) {
      case JourneyFigure.APPLIED -> page.text("impact.staff.step.applied");
      case JourneyFigure.OUTCOME -> page.text("impact.staff.step.outcome");
      case String key ->
          blueprint.findRole(journey.role()).map(Role::path).flatMap(path -> path.stage(key))
              .map(found -> found.names().in(page.language()))
              .orElse(key);
    };
  }
}
