package org.passerelle.impact;

import java.time.Period;
import java.util.List;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;

/**
 * What is asked of the record: which outcomes count, within how long, counted from where.
 *
 * @param kinds that count as positive
 * @param inWork those that count as work
 * @param within the window; a person enters the rate when their window has closed
 * @param counted from the first or the last day of the relationship
 */
public record Definition(List<OutcomeKind> kinds, List<OutcomeKind> inWork, Period within, WindowFrom counted) {
  public Definition {
    kinds = List.copyOf(kinds);
    inWork = List.copyOf(inWork);
    if (within.isZero() || within.isNegative()) {
      throw new IllegalArgumentException("A window is longer than a day");
    }
  }

  /** The programme's usual definition. */
  public static Definition of(Blueprint blueprint) {
    var positive = blueprint.outcomes().positive();
    return new Definition(positive.kinds(), positive.inWork(), positive.within(), positive.counted());
  }

  public Definition within(Period other) {
    return new Definition(kinds, inWork, other, counted);
  }

  public Definition counted(WindowFrom other) {
    return new Definition(kinds, inWork, within, other);
  }

  /** What counts as work stays what the blueprint says, as far as it counts at all. */
  public Definition kinds(List<OutcomeKind> others) {
    return new Definition(others, inWork.stream().filter(others::contains).toList(), within, counted);
  }

  /** What the curve of time waits for: work or, where none that counts is work, anything that counts. */
  public List<OutcomeKind> waited() {
    return inWork.isEmpty() ? kinds : inWork;
  }
}
