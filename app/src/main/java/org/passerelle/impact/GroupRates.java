package org.passerelle.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.passerelle.evidence.proportions.Difference;
import org.passerelle.evidence.proportions.Proportion;

/**
 * Editions, organisations, places or years beside each other, in their own order and never by rate: a ranking would
 * mostly order chance. One is said to differ only when its difference from all others is rarer than chance allows, with
 * the bar raised by the number of comparisons (Bonferroni).
 */
public record GroupRates(Grouping by, List<Group> groups) {
  private static final double CHANCE = 0.05;
  private static final int FEWEST = 5;

  public GroupRates {
    groups = List.copyOf(groups);
  }

  /** @param name empty for those of whom it is not known */
  public record Group(String name, int cohort, int known, int positive) {
    public Optional<Proportion> rate() {
      return known == 0 ? Optional.empty() : Optional.of(Proportion.of(positive, known));
    }

    public Optional<Proportion> unknown() {
      return cohort == 0 ? Optional.empty() : Optional.of(Proportion.of(cohort - known, cohort));
    }
  }

  public enum Verdict {
    HIGHER,
    LOWER,
    WITHIN_CHANCE,
    TOO_FEW
  }

  public Verdict verdict(Group group) {
    int others = known() - group.known();
    if (group.known() < FEWEST || others < FEWEST) {
      return Verdict.TOO_FEW;
    }
    Difference difference =
        Difference.of(group.positive(), group.known(), positive() - group.positive(), others, 1 - CHANCE);
    if (difference.fisherP() >= CHANCE / compared()) {
      return Verdict.WITHIN_CHANCE;
    }
    return difference.diff() > 0 ? Verdict.HIGHER : Verdict.LOWER;
  }

  private long compared() {
    return Math.max(1, groups.stream().filter(group -> group.known() >= FEWEST).count());
  }

  /** Those that differ by more than chance explains. */
  public List<Group> different() {
    List<Group> different = new ArrayList<>();
    for (Group group : groups) {
      Verdict verdict = verdict(group);
      if (verdict == Verdict.HIGHER || verdict == Verdict.LOWER) {
        different.add(group);
      }
    }
    return different;
  }

  /** The rate of all together. */
  public Optional<Proportion> overall() {
    return known() == 0 ? Optional.empty() : Optional.of(Proportion.of(positive(), known()));
  }

  private int known() {
    return groups.stream().mapToInt(Group::known).sum();
  }

  private int positive() {
    return groups.stream().mapToInt(Group::positive).sum();
  }
}
