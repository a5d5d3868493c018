package org.passerelle.employers.talent;

import java.util.List;

/**
 * Somebody who comes into question for a vacancy.
 *
 * @param score the sum of the points of the reasons
 * @param against the rules that speak against it, by name; empty for a possible candidate
 */
public record Ranked(Talent talent, int score, List<JobReason> reasons, List<JobRule> against, JobFacts facts) {
  public Ranked {
    reasons = List.copyOf(reasons);
    against = List.copyOf(against);
  }
}
