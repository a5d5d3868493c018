package org.passerelle.impact.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.evidence.trial.SampleSize;
import org.passerelle.impact.Definition;

/**
 * A frozen plan.
 *
 * @param number from 1; a later one does not replace an earlier one, both stand
 * @param written everything that was frozen, line by line; {@code sha256} is its hash
 * @param by name of who froze it
 * @param outcomesOpen people whose outcome under this plan was known already when it was frozen
 */
public record AnalysisPlan(
    UUID id, String programme, int number, Draft draft, String written, String sha256, int outcomesOpen,
    Instant frozenAt, UUID frozenBy, String by) {

  /** What is asked in another way than planned. */
  public enum Change {
    WINDOW,
    COUNTED,
    KINDS
  }

  /** How a definition departs from the plan. */
  public List<Change> changes(Definition asked) {
    Definition planned = draft.definition();
    List<Change> changes = new ArrayList<>();
    if (planned.within().toTotalMonths() != asked.within().toTotalMonths()) {
      changes.add(Change.WINDOW);
    }
    if (planned.counted() != asked.counted()) {
      changes.add(Change.COUNTED);
    }
    if (!List.copyOf(planned.kinds()).equals(asked.kinds())) {
      changes.add(Change.KINDS);
    }
    return changes;
  }

  /** People each arm needs to see the hoped difference with a power of 80 % at 5 %, two-sided. */
  public SampleSize needed() {
    return SampleSize.forProportions(draft.usual() / 100.0, draft.hoped() / 100.0, 0.8, 0.05, 1);
  }

  /** Something done otherwise than planned, and why. */
  public record Deviation(String what, String why, Instant notedAt, UUID notedBy) {}
}
