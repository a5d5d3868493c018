package org.passerelle.employers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.employers.CompanyJourneys.Stay;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Stage;

/** How far a company has come, read from its stays. A company that was sent back walks again whatever needs that stage. */
final class CompanyWay {
  private final Journey journey;
  private final List<Stay> stays;
  /** The number of the last stay in each stage, in the order in which they were entered. */
  private final Map<String, Integer> last = new HashMap<>();

  CompanyWay(Journey journey, List<Stay> stays) {
    this.journey = journey;
    this.stays = stays;
    for (int i = 0; i < stays.size(); i++) {
      last.put(stays.get(i).stage(), i);
    }
  }

  /** The stages that are to be entered now. */
  List<Stage> due() {
    return journey.openAfter(passed()).stream().filter(stage -> isToBeEntered(stage.key())).toList();
  }

  private Set<String> passed() {
    Set<String> passed = new HashSet<>();
    last.forEach(
        (stage, at) -> {
          String result = stays.get(at).result();
          if (result != null && Codes.read(Result.class, result).opensNext() && !isToBeWalkedAgain(stage, at, new HashSet<>())) {
            passed.add(stage);
          }
        });
    return passed;
  }

  /** Not where the company stands already, nor what it left for good. */
  private boolean isToBeEntered(String stage) {
    Integer at = last.get(stage);
    return at == null || stays.get(at).result() != null && isToBeWalkedAgain(stage, at, new HashSet<>());
  }

  /** Something that the stage needs was entered after the stage itself. */
  private boolean isToBeWalkedAgain(String stage, int walked, Set<String> seen) {
    return seen.add(stage)
        && journey.stage(stage).stream()
            .flatMap(found -> journey.needsOf(found).stream())
            .anyMatch(need -> last.getOrDefault(need, -1) > walked || isToBeWalkedAgain(need, walked, seen));
  }

  boolean standsIn(String stage) {
    Integer at = last.get(stage);
    return at != null && stays.get(at).result() == null;
  }

  /** Whether a stage comes before another in the file. */
  boolean isBefore(String stage, String other) {
    List<String> keys = journey.stages().stream().map(Stage::key).toList();
    return keys.indexOf(stage) <= keys.indexOf(other);
  }

  /** How often a stage was entered so far. */
  int turns(String stage) {
    return (int) stays.stream().filter(stay -> stay.stage().equals(stage)).count();
  }
}
