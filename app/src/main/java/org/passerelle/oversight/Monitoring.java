package org.passerelle.oversight;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.evidence.fairness.Agreement;
import org.passerelle.evidence.fairness.Disparity;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.oversight.OverrideRepository.By;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people deal with what a step suggests, and whether it treats groups alike. */
@Service
public class Monitoring {
  private final OverrideRepository overrides;
  private final CaseRepository cases;
  private final Steps steps;
  private final Journal journal;

  Monitoring(OverrideRepository overrides, CaseRepository cases, Steps steps, Journal journal) {
    this.overrides = overrides;
    this.cases = cases;
    this.steps = steps;
    this.journal = journal;
  }

  /**
   * How often people decided otherwise than suggested.
   *
   * @param label name of the adviser, key of the rule, or version of the rules
   * @param paced decisions of which it is known how fast they were
   * @param fast those under {@link #FAST} seconds, counted from when the suggestion was seen or from one's decision before
   */
  public record Rate(String label, Agreement agreement, long paced, long fast) {
    /** Of a rule, which is labelled as programme/key. */
    private Rate inWords(AutomatedStep.RuleWords words) {
      String[] parts = label.split("/", 2);
      return new Rate(words.of(parts[0], parts[1]), agreement, paced, fast);
    }

    public Proportion overrides() {
      return agreement.overrides();
    }

    public Proportion acceptances() {
      Proportion changed = overrides();
      return new Proportion(changed.n() - changed.x(), changed.n(), changed.level());
    }
  }

  /** Seconds in which nobody reads a suggestion and its reasons. */
  public static final int FAST = 10;

  static final int ENOUGH_PACED = 10;

  /** With so many decisions somebody who looks would sometimes decide otherwise. */
  static final int ENOUGH_DECIDED = 50;

  static final double NEARLY_NEVER = 0.01;

  public enum AlarmKind {
    /** Most decisions took less time than reading takes. */
    TOO_FAST,
    /** The suggestion is nearly always followed: is anybody looking? */
    NEVER_OVERRIDDEN
  }

  /** @param label whose, or of which rule */
  public record Alarm(AlarmKind kind, String label, long count, long of) {}

  /**
   * A group beside the largest one.
   *
   * @param disparity {@code null} for the largest group itself
   */
  public record GroupRow(String group, Proportion rate, @Nullable Disparity disparity) {}

  /** @param decided whether people's decisions are compared, else what the step suggested */
  public record Groups(Grouping grouping, boolean decided, List<GroupRow> rows) {}

  /**
   * @param tier what was suggested, or the group
   * @param median days; NaN while less than half were decided
   */
  public record Wait(String tier, int people, int decided, double median, double low, double high) {}

  public record Waits(@Nullable Grouping grouping, List<Wait> rows) {}

  /** @param overall {@code null} while nobody decided anything */
  public record Figures(
      int days, @Nullable Rate overall, List<Rate> advisers, List<Rate> rules, List<Rate> versions, List<Alarm> alarms,
      List<Groups> groups, List<Waits> waits) {}

  @Transactional(readOnly = true)
  public Figures of(String step, int days, Texts texts) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    AutomatedStep.RuleWords words = steps.get(step).rules(texts);
    OffsetDateTime since = journal.now().minusDays(days);
    Map<By, List<Rate>> rates = overrides.rates(step, since);
    List<Rate> advisers = rates.getOrDefault(By.ADVISER, List.of());
    List<Rate> rules = rates.getOrDefault(By.RULE, List.of()).stream().map(one -> one.inWords(words)).toList();
    List<Case> counted = cases.of(step, since);
    return new Figures(
        days, rates.getOrDefault(By.ALL, List.of()).stream().findFirst().orElse(null), advisers, rules,
        rates.getOrDefault(By.VERSION, List.of()), Alarms.of(advisers, rules), GroupCounts.of(counted),
        WaitCounts.of(counted));
  }
}
