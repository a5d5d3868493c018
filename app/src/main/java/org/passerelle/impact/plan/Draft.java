package org.passerelle.impact.plan;

import java.time.Period;
import java.util.List;
import org.passerelle.impact.Definition;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;

/**
 * What somebody intends to ask.
 *
 * @param question in one or two sentences
 * @param months of the window
 * @param usual share with a positive outcome expected without the programme, in percent; @param hoped with it
 * @param groups which groups will be looked at apart, in words; empty for none
 */
public record Draft(
    String question, List<OutcomeKind> kinds, List<OutcomeKind> inWork, int months, WindowFrom counted, Design design,
    int usual, int hoped, String groups) {
  public Draft {
    kinds = List.copyOf(kinds);
    inWork = List.copyOf(inWork);
  }

  public Definition definition() {
    return new Definition(kinds, inWork, Period.ofMonths(months), counted);
  }
}
