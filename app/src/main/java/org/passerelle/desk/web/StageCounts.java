package org.passerelle.desk.web;

import java.util.List;
import org.passerelle.desk.ParticipationLines.StageCount;

/** The counts of an edition, to be asked by role and stage. */
public record StageCounts(List<StageCount> all) {
  /** Whether anybody of a role waits for a check. */
  public boolean holdsBack(String role) {
    return all.stream().anyMatch(count -> count.role().equals(role) && count.held() > 0);
  }

  public StageCount of(String role, String stage) {
    return all.stream()
        .filter(count -> count.role().equals(role) && count.stage().equals(stage))
        .findFirst()
        .orElse(new StageCount(role, stage, 0, 0, 0));
  }
}
