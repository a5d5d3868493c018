package org.passerelle.programmes;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Journey;

/** Which stages somebody has behind them. Whoever was sent back walks again whatever needs the stage they were sent to. */
final class Passed {
  private Passed() {}

  static Set<String> of(List<StageVisit> visits, Journey journey) {
    Map<String, Instant> passed = new LinkedHashMap<>();
    for (StageVisit visit : visits) {
      if (visit.exit() != null && visit.exit().result().opensNext()) {
        passed.put(visit.stage(), visit.enteredAt());
      }
    }
    boolean sentBack =
        visits.stream().anyMatch(visit -> visit.exit() != null && visit.exit().result() == Result.SENT_BACK);
    if (!sentBack) {
      return passed.keySet();
    }
    Map<String, Instant> entered = new LinkedHashMap<>();
    visits.forEach(visit -> entered.put(visit.stage(), visit.enteredAt()));
    Set<String> still = new HashSet<>();
    passed.forEach(
        (stage, at) -> {
          if (!isToBeWalkedAgain(stage, at, entered, journey, new HashSet<>())) {
            still.add(stage);
          }
        });
    return still;
  }

  /** Something that the stage needs was entered after the stage itself. */
  private static boolean isToBeWalkedAgain(
      String stage, Instant walked, Map<String, Instant> entered, Journey journey, Set<String> seen) {
    if (!seen.add(stage)) {
      return false;
    }
    return journey.stage(stage).stream()
        .flatMap(found -> journey.needsOf(found).stream())
        .anyMatch(
            need ->
                (entered.containsKey(need) && entered.get(need).isAfter(walked))
                    || isToBeWalkedAgain(need, walked, entered, journey, seen));
  }
}
