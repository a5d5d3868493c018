package org.passerelle.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.survival.Curve;
import org.passerelle.evidence.survival.CurveInterval;
import org.passerelle.evidence.survival.FollowUp;
import org.passerelle.oversight.Monitoring.Wait;
import org.passerelle.oversight.Monitoring.Waits;

/** How long people wait for a person's decision: those who still wait count as long as they have, not as decided. */
final class WaitCounts {
  private static final double LEVEL = 0.95;

  private WaitCounts() {}

  static List<Waits> of(List<Case> cases) {
    List<Waits> all = new ArrayList<>();
    all.add(new Waits(null, rows(cases, Case::code)));
    for (Grouping grouping : Grouping.values()) {
      all.add(new Waits(grouping, rows(cases, one -> one.group(grouping))));
    }
    return all.stream().filter(waits -> !waits.rows().isEmpty()).toList();
  }

  private static List<Wait> rows(List<Case> cases, Function<Case, @Nullable String> by) {
    Map<String, List<Case>> tiers = new TreeMap<>();
    for (Case one : cases) {
      String tier = by.apply(one);
      if (tier != null) {
        tiers.computeIfAbsent(tier, key -> new ArrayList<>()).add(one);
      }
    }
    return tiers.entrySet().stream().map(tier -> wait(tier.getKey(), tier.getValue())).toList();
  }

  private static Wait wait(String tier, List<Case> cases) {
    double[] days = cases.stream().mapToDouble(Case::days).toArray();
    boolean[] decided = new boolean[days.length];
    for (int i = 0; i < decided.length; i++) {
      decided[i] = cases.get(i).isDecided();
    }
    Curve curve = Curve.of(FollowUp.of(days, decided));
    Interval middle = curve.medianCi(LEVEL, CurveInterval.LOG);
    return new Wait(tier, curve.n(), curve.events(), curve.median(), middle.low(), middle.high());
  }
}
